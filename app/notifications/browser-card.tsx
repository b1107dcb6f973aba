"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { browserChoice, switchOff, switchOn } from "./browser-choice";

/** Switches the browser's own notifications on and off; the browser's permission is asked for on the click, never before. */
export function BrowserCard({ labels }: { labels: Record<"on" | "off" | "isOn" | "denied" | "unsupported", string> }) {
  const state = useSyncExternalStore(browserChoice.subscribe, browserChoice.get, () => null);
  const turn = async (how: () => void | Promise<void>) => {
    await how();
    if (browserChoice.get() === "on") (await import("./tell-browser")).tellBrowser();
  };
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-3 pointer-coarse:min-h-11">
      {state === "off" && <Button onClick={() => turn(switchOn)}>{labels.on}</Button>}
      {state === "on" && <Button onClick={() => turn(switchOff)}>{labels.off}</Button>}
      <p role="status" className="text-sm text-pretty text-ink-soft">
        {state === "on" && labels.isOn}
        {state === "denied" && labels.denied}
        {state === "unsupported" && labels.unsupported}
      </p>
    </div>
  );
}

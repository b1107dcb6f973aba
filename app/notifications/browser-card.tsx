"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { browserNotifications, switchOff, switchOn } from "./browser-choice";

/** Switches the browser's own notifications on and off; the browser's permission is asked for on the click, never before. */
export function BrowserCard() {
  const t = useTranslations("notifications.browser");
  const [state, setState] = useState<ReturnType<typeof browserNotifications> | null>(null);
  useEffect(() => setState(browserNotifications()), []);
  const turn = async (how: () => void | Promise<void>) => {
    await how();
    const now = browserNotifications();
    setState(now);
    if (now === "on") (await import("./tell-browser")).tellBrowser();
  };
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-3 pointer-coarse:min-h-11">
      {state === "off" && <Button onClick={() => turn(switchOn)}>{t("on")}</Button>}
      {state === "on" && <Button onClick={() => turn(switchOff)}>{t("off")}</Button>}
      <p role="status" className="text-sm text-pretty text-ink-soft">
        {state === "on" && t("isOn")}
        {state === "denied" && t("denied")}
        {state === "unsupported" && t("unsupported")}
      </p>
    </div>
  );
}

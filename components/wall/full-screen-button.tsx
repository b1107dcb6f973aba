"use client";

import { type ReactNode, useEffect } from "react";
import { Button } from "@/components/ui/button";

/** Shows the screen on the whole of the monitor, without what stands around it, and takes it back. It ends with the screen. */
export function FullScreenButton({ children }: { children: ReactNode }) {
  useEffect(
    () => () => {
      if (document.fullscreenElement) void document.exitFullscreen();
    },
    [],
  );
  const toggle = () =>
    document.fullscreenElement ? document.exitFullscreen() : document.querySelector("main")?.requestFullscreen();
  return <Button onClick={() => void toggle()}>{children}</Button>;
}

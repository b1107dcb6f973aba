"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** Shows the page on the whole screen, and takes it back. */
export function FullScreenButton({ children }: { children: ReactNode }) {
  const toggle = () =>
    document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  return <Button onClick={() => void toggle()}>{children}</Button>;
}

"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** After going to another page, whose link or button is gone by then, the focus stands at the content and not at the page's edge. */
export function KeepFocus() {
  const path = usePathname();
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    const focused = document.activeElement;
    if (!focused || focused === document.body) document.getElementById("main")?.focus({ preventScroll: true });
  }, [path]);
  return null;
}

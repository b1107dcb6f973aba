"use client";

import { useEffect, useRef } from "react";

const LONGEST_MS = 90_000;

/** Calls `hide` once what is shown was there long enough, and as soon as the page is left or hidden. */
export function useWhileLookedAt(shown: boolean, hide: () => void): void {
  const latest = useRef(hide);
  latest.current = hide;
  useEffect(() => {
    if (!shown) return;
    const away = () => document.hidden && latest.current();
    const timer = setTimeout(() => latest.current(), LONGEST_MS);
    document.addEventListener("visibilitychange", away);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", away);
    };
  }, [shown]);
}

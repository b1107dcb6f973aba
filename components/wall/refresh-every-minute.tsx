"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Draws the page anew once a minute while it is looked at: time passes even when nothing happens. */
export function RefreshEveryMinute() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === "visible" && router.refresh(), 60_000);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}

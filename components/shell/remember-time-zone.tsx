"use client";

import { useEffect } from "react";

const YEAR_MS = 365 * 24 * 3_600_000;

/**
 * Keeps the browser's time zone in the `tz` cookie, so that the server writes times as the reader's clock shows them.
 * A zone chosen in the settings is HttpOnly, out of reach here, and stays. Where the browser has no cookie store
 * (plain http, old ones) the desk's own zone stays.
 */
export function RememberTimeZone({ known }: { known: string }) {
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone === known || !("cookieStore" in window)) return;
    const cookie = {
      name: "tz",
      value: encodeURIComponent(zone),
      expires: Date.now() + YEAR_MS,
      sameSite: "lax",
    } as const;
    window.cookieStore.set(cookie).catch(() => {});
  }, [known]);
  return null;
}

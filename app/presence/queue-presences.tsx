"use client";

import { useEffect } from "react";
import { hear } from "@/app/live/stream";
import { setColleagues } from "@/components/presence/colleagues";
import { askWho } from "./requests";

/** A burst of comings and goings is asked about once; and now and then unasked, since a tab that dies says nothing. */
const SOON_MS = 150;
const ANYWAY_MS = 10_000;

/** Keeps the marks of the rows true: who is on which ticket. */
export function QueuePresences() {
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      soon = undefined;
      const found = document.hidden ? null : await askWho();
      if (found) setColleagues(found);
    };
    const lookSoon = () => {
      soon ??= setTimeout(look, SOON_MS);
    };
    const stop = hear((event) => {
      if (!event || event.action === "live.back" || event.action === "presence.changed") lookSoon();
    });
    lookSoon();
    const anyway = setInterval(lookSoon, ANYWAY_MS);
    return () => {
      stop();
      clearTimeout(soon);
      clearInterval(anyway);
    };
  }, []);
  return null;
}

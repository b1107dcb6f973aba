"use client";

import { useEffect, useState } from "react";
import type { CallerHits } from "../lookup/find-hits";
import { type Found, SHORTEST_QUERY } from "./call";

/** What is pasted or comes from a scanner in one go asks once; whoever types is answered at every key. */
const PAUSE_MS = 10;

/** Who fits what was typed so far, beginning with what is known already. A stale answer is dropped. */
export function useLookup(query: string, known: Found): Found {
  const [found, setFound] = useState(known);
  const { answered } = found;
  useEffect(() => {
    const q = query.trim();
    if (q === answered) return;
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      if (q.length < SHORTEST_QUERY) return setFound({ hits: [], isPhone: false, answered: q });
      try {
        const answer = await fetch("/calls/lookup", {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ q }),
          signal: asking.signal,
        });
        if (answer.ok) setFound({ ...((await answer.json()) as CallerHits), answered: q });
      } catch {
        // Aborted by the next key, or offline: what is shown stays until an answer comes.
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [query, answered]);
  return found;
}

"use client";

import { useEffect, useState } from "react";
import type { CallerHit, CallerHits } from "../lookup/route";

/** What is pasted or comes from a scanner in one go asks once; whoever types is answered at every key. */
const PAUSE_MS = 10;
const SHORTEST = 3;

/** Who fits what was typed so far; `answered` is the text the hits belong to. A stale answer is dropped. */
export function useLookup(query: string): { hits: CallerHit[]; isPhone: boolean; answered: string } {
  const [found, setFound] = useState({ hits: [] as CallerHit[], isPhone: false, answered: "" });
  useEffect(() => {
    const q = query.trim();
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      if (q.length < SHORTEST) return setFound({ hits: [], isPhone: false, answered: q });
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
  }, [query]);
  return found;
}

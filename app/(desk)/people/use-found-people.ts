"use client";

import { type ReactNode, useEffect, useState, useTransition } from "react";
import { searchPeopleAction } from "./search-people-action";

const PAUSE_MS = 120;
const SHORTEST = 2;

type Found = { said: string; list: ReactNode };

/** Who fits what was typed so far, drawn by the server; null while too little is typed. A stale answer is dropped. */
export function useFoundPeople(query: string, region: string | null): { found: Found | null; pending: boolean } {
  const [found, setFound] = useState<Found | null>(null);
  const [pending, startTransition] = useTransition();
  const q = query.trim();

  useEffect(() => {
    if (q.length < SHORTEST) return setFound(null);
    let current = true;
    const timer = setTimeout(() => {
      startTransition(async () => {
        const answer = await searchPeopleAction(q, region);
        if (current) startTransition(() => setFound(answer));
      });
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [q, region]);
  return { found, pending };
}

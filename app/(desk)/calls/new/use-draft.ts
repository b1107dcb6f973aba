"use client";

import { useEffect, useState } from "react";
import { type Draft, EMPTY_DRAFT } from "./call";

const KEPT = "call-draft";

/** What is typed during the call. It survives a reload of the page and ends with the tab. */
export function useDraft(): [Draft, (change: Partial<Draft>) => void, () => void] {
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  useEffect(() => {
    const kept = sessionStorage.getItem(KEPT);
    if (kept) setDraft({ ...EMPTY_DRAFT, ...(JSON.parse(kept) as Partial<Draft>) });
  }, []);
  const keep = (next: Draft) => {
    setDraft(next);
    sessionStorage.setItem(KEPT, JSON.stringify(next));
  };
  const clear = () => {
    setDraft(EMPTY_DRAFT);
    sessionStorage.removeItem(KEPT);
  };
  return [draft, (change) => keep({ ...draft, ...change }), clear];
}

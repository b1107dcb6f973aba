"use client";

import { useEffect, useState } from "react";

const KEPT = "people-search";

/** What is searched for. It is there again on the way back from a record, and ends with the tab. */
export function useKeptQuery(): [string, (query: string) => void] {
  const [query, setQuery] = useState("");
  useEffect(() => setQuery(sessionStorage.getItem(KEPT) ?? ""), []);
  const keep = (next: string) => {
    setQuery(next);
    sessionStorage.setItem(KEPT, next);
  };
  return [query, keep];
}

import { useEffect, useState } from "react";

export type PaletteHit = { kind: "ticket" | "person"; title: string; note?: string; href: string };

const PAUSE_MS = 150;
const SHORTEST_QUERY = 2;

/** What a search finds for the latest query; answers to earlier ones are dropped. */
export function useHits(query: string, search?: (query: string) => Promise<PaletteHit[]>) {
  const [hits, setHits] = useState<PaletteHit[]>([]);
  const [searching, setSearching] = useState(false);
  const wanted = query.trim();
  useEffect(() => {
    if (!search || wanted.length < SHORTEST_QUERY) {
      setHits([]);
      return;
    }
    let current = true;
    const timer = setTimeout(async () => {
      setSearching(true);
      const found = await search(wanted).catch(() => []);
      if (!current) return;
      setHits(found);
      setSearching(false);
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
      setSearching(false);
    };
  }, [wanted, search]);
  return { hits, searching };
}

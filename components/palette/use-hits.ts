import { useEffect, useState } from "react";

export type PaletteHit = { kind: "ticket" | "person"; title: string; note?: string; href: string };

const PAUSE_MS = 120;
const SHORTEST_QUERY = 2;
const NONE: PaletteHit[] = [];

/**
 * What a search finds for the latest query; one that is out of date is broken off. `settled` when what it found is all there
 * will be, `failed` when nobody answered.
 */
export function useHits(query: string, address?: string) {
  const [{ hits, of }, setFound] = useState({ hits: NONE, of: "" });
  const [state, setState] = useState<"idle" | "searching" | "failed">("idle");
  const wanted = query.trim();
  useEffect(() => {
    setState("idle");
    if (!address || wanted.length < SHORTEST_QUERY) return setFound({ hits: NONE, of: wanted });
    const stale = new AbortController();
    const timer = setTimeout(async () => {
      setState("searching");
      try {
        setFound({ hits: await ask(address, wanted, stale.signal), of: wanted });
        setState("idle");
      } catch {
        if (stale.signal.aborted) return;
        setFound({ hits: NONE, of: wanted });
        setState("failed");
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stale.abort();
    };
  }, [wanted, address]);
  return { hits, searching: state === "searching", failed: state === "failed", settled: of === wanted };
}

async function ask(address: string, query: string, signal: AbortSignal): Promise<PaletteHit[]> {
  const answer = await fetch(`${address}?${new URLSearchParams({ q: query })}`, { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { hear } from "@/app/live/stream";
import { DraftKeeper, type Held } from "./draft-keeper";
import type { SentColleague, SentDraft } from "./draft-requests";

/** A burst of saves is looked at once. */
const LOOK_MS = 500;

/**
 * The letter that this window is writing on a ticket, and what colleagues write there, live.
 *
 * @param server the draft that the page was drawn with
 */
export function useDraft(
  ticket: number,
  server: SentDraft | null,
  drawnColleagues: SentColleague[],
): { keeper: DraftKeeper; held: Held; colleagues: SentColleague[] } {
  const [keeper] = useState(() => new DraftKeeper(ticket, server));
  const held = useSyncExternalStore(keeper.watch, keeper.now, keeper.now);
  const [colleagues, setColleagues] = useState(drawnColleagues);

  useEffect(() => keeper.drawnAnew(server), [keeper, server]);
  useEffect(() => setColleagues(drawnColleagues), [drawnColleagues]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const found = await keeper.look();
      if (found) setColleagues(found);
    };
    const stop = hear((event) => {
      if (event && event.action !== "live.back" && (event.action !== "draft.changed" || event.ticket !== ticket))
        return;
      clearTimeout(timer);
      timer = setTimeout(look, LOOK_MS);
    });
    window.addEventListener("pagehide", keeper.leave);
    return () => {
      stop();
      clearTimeout(timer);
      window.removeEventListener("pagehide", keeper.leave);
      keeper.close();
    };
  }, [keeper, ticket]);

  return { keeper, held, colleagues };
}

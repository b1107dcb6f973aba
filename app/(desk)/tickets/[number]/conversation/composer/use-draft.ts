"use client";

import { useEffect, useMemo, useState } from "react";
import { useDraftStore } from "@/app/drafts/use-draft-store";
import { hear } from "@/app/live/stream";
import type { SentColleague, SentDraft } from "./draft-requests";
import { type ReplyDraft, replyDraft, type ShownReply, storedReply } from "./reply-draft";

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
): { store: ReplyDraft; shown: ShownReply; colleagues: SentColleague[] } {
  const [colleagues, setColleagues] = useState(drawnColleagues);
  const drawn = useMemo(() => storedReply(server), [server]);
  const [shown, store] = useDraftStore(() => replyDraft(ticket, drawn, setColleagues));

  useEffect(() => store.drawnAnew(drawn), [store, drawn]);
  useEffect(() => setColleagues(drawnColleagues), [drawnColleagues]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = hear((event) => {
      if (event && event.action !== "live.back" && (event.action !== "draft.changed" || event.ticket !== ticket))
        return;
      clearTimeout(timer);
      timer = setTimeout(store.refresh, LOOK_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store, ticket]);

  return { store, shown, colleagues };
}

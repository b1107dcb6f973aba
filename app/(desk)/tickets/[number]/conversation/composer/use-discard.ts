"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { toast } from "@/components/toast/toast";
import { deleteDraft } from "./draft-requests";
import { NO_WORDS, type ReplyDraft } from "./reply-draft";

/** As long as the notice with the undo is shown. */
const UNDO_MS = 10_000;

/**
 * Throws the letter away, with an undo: the window is empty at once, the server forgets when the time is over, when something
 * new is written, or when another screen is shown.
 */
export function useDiscard(ticket: number, store: ReplyDraft) {
  const t = useTranslations("composer.editor");
  const pending = useRef<ReturnType<typeof setTimeout> | null>(null);

  const finish = () => {
    if (!pending.current) return;
    clearTimeout(pending.current);
    pending.current = null;
    void store.discard((version) => deleteDraft(ticket, version));
  };
  const latest = useRef(finish);
  latest.current = finish;
  useEffect(() => {
    const leave = () => latest.current();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);

  const discard = () => {
    finish();
    const before = store.clear(NO_WORDS);
    pending.current = setTimeout(finish, UNDO_MS);
    const run = () => {
      if (store.get().content.text.trim()) return;
      if (pending.current) clearTimeout(pending.current);
      const gone = pending.current === null;
      pending.current = null;
      store.putBack(gone ? { ...before, facts: { ...before.facts, files: [] } } : before);
    };
    toast({ text: t("discarded"), tone: "info", action: { label: t("restoreDraft"), keys: "z", run } });
  };
  return { discard, finish };
}

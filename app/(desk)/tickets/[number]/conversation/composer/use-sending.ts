"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useRefusalSpot } from "@/app/form/refusal-spot";
import { unexplained } from "@/app/form/verb-form";
import { toast } from "@/components/toast/toast";
import type { Place } from "../../place";
import { replyAction, withdrawAction } from "../message-actions";
import { NO_WORDS, type ReplyDraft } from "./reply-draft";

type Errors = { subject?: string; text?: string };

/** Sends the letter once it is saved, and offers to take it back while it waits. */
export function useSending({
  place,
  store,
  busy,
}: {
  place: Place;
  store: ReplyDraft;
  /** Files are still on their way to the server. */
  busy: boolean;
}): { errors: Errors; answered: string | null; send: () => Promise<void>; sendAnyway: () => Promise<void> } {
  const t = useTranslations("composer.editor");
  const spot = useRefusalSpot();
  const [errors, setErrors] = useState<Errors>({});
  const [answered, setAnswered] = useState<string | null>(null);
  const begunWith = useBeginning(place.seen, store);

  const offerUndo = (messageId: number) => {
    const run = async () => {
      const after = await withdrawAction(place, messageId);
      toast(after.ok ? { text: t("withdrawn"), tone: "info" } : { text: after.message, tone: "danger" });
    };
    toast({
      text: t("sending", { seconds: 10 }),
      tone: "info",
      action: { label: t("undo"), keys: "z", run },
    });
  };

  const sendUnless = async (seen: number | null) => {
    setErrors({});
    setAnswered(null);
    spot.show(null);
    if (busy) return toast({ text: t("uploading"), tone: "warning" });
    const version = await store.settle();
    if (version === null) {
      if (store.get().status === "away") toast({ text: t("away"), tone: "danger" });
      return;
    }
    const { subject, text } = store.get().content;
    const form = new FormData();
    for (const [name, value] of Object.entries({ subject, text, draft: String(version) })) form.set(name, value);
    if (seen !== null) form.set("seen", String(seen));
    const after = await replyAction(place, null, form);
    if (after.ok) {
      store.end(NO_WORDS);
      leaveField();
      return offerUndo(after.value.messageId);
    }
    if (after.code === "already_answered") return setAnswered(after.message);
    setErrors(Object.fromEntries(after.errors.map(({ field, message }) => [field, message])));
    spot.show(unexplained(after, form));
  };
  return { errors, answered, send: () => sendUnless(begunWith()), sendAnyway: () => sendUnless(null) };
}

/** The last entry of history that the writer knew when they began the letter, however often the page was drawn since. */
function useBeginning(seen: number, store: ReplyDraft): () => number {
  const begunWith = useRef(seen);
  useEffect(() => {
    if (store.get().content.text.trim() === "") begunWith.current = seen;
  }, [seen, store]);
  return () => begunWith.current;
}

/** The letter is written: the next key is a key of the ticket again, such as the undo's. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

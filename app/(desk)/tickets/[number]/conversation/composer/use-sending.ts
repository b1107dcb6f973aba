"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useRefusalSpot } from "@/app/form/refusal-spot";
import { unexplained } from "@/app/form/verb-form";
import { reach } from "@/app/reach";
import { writtenSince } from "@/components/forms/written-since";
import { toast } from "@/components/toast/toast";
import type { Recipient } from "@/domain/tickets/conversation/recipients";
import type { Place } from "../../place";
import { replyAction, withdrawAction } from "../message-actions";
import { NO_WORDS, type ReplyDraft } from "./reply-draft";

type Errors = { subject?: string; text?: string };

/** What the writer knows and sends in spite of: a colleague's answer, a doubt about the address. */
type Knowing = { answered?: boolean; doubt?: boolean };

/** Why the letter was not sent, and how to send it in spite of that. */
export type Objection = { message: string; sendAnyway: () => Promise<void> };

/** Sends the letter once it is saved, and offers to take it back while it waits. */
export function useSending({
  place,
  store,
  recipient,
  busy,
}: {
  place: Place;
  store: ReplyDraft;
  recipient: Recipient | null;
  /** Files are still on their way to the server. */
  busy: boolean;
}): { errors: Errors; objection: Objection | null; send: () => Promise<void> } {
  const t = useTranslations("composer.editor");
  const spot = useRefusalSpot();
  const [errors, setErrors] = useState<Errors>({});
  const [objection, setObjection] = useState<Objection | null>(null);
  const begunWith = useBeginning(place.seen, store);

  const offerUndo = (messageId: number, until: Date | null) => {
    const run = async () => {
      const after = await reach(withdrawAction(place, messageId));
      if (!after.ok) return toast({ text: after.message, tone: "danger" });
      toast({ text: t(after.value.reopened ? "withdrawnReopened" : "withdrawn"), tone: "info" });
    };
    if (until)
      toast({
        text: (seconds) => t("sending", { seconds }),
        until: new Date(until).toISOString(),
        tone: "info",
        action: { label: t("undo"), keys: "z", run },
      });
  };

  const sendKnowing = async (knowing: Knowing): Promise<void> => {
    setErrors({});
    setObjection(null);
    spot.show(null);
    if (busy) return toast({ text: t("uploading"), tone: "warning" });
    const version = await store.settle();
    if (version === null) {
      if (store.get().status === "away") toast({ text: t("away"), tone: "danger" });
      return;
    }
    const sent = store.get().content.text;
    const form = letterForm(store, version, recipient);
    if (!knowing.answered) form.set("seen", String(begunWith()));
    if (knowing.doubt) form.set("despite", "true");
    const after = await reach(replyAction(place, null, form));
    if (after.ok) {
      const rest = writtenSince(sent, store.get().content.text);
      store.end(NO_WORDS);
      if (rest.trim()) store.change({ text: rest });
      else leaveField();
      return offerUndo(after.value.messageId, after.value.until);
    }
    const known = after.code === "already_answered" ? "answered" : after.code === "recipient_doubtful" ? "doubt" : null;
    if (known)
      return setObjection({
        message: after.message,
        sendAnyway: () => sendKnowing({ ...knowing, [known]: true }),
      });
    setErrors(Object.fromEntries(after.errors.map(({ field, message }) => [field, message])));
    spot.show(unexplained(after, form));
  };
  return { errors, objection, send: () => sendKnowing({}) };
}

function letterForm(store: ReplyDraft, version: number, recipient: Recipient | null): FormData {
  const { subject, text } = store.get().content;
  const form = new FormData();
  for (const [name, value] of Object.entries({ subject, text, draft: String(version) })) form.set(name, value);
  if (recipient && !recipient.own) form.set("to", String(recipient.contact));
  return form;
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

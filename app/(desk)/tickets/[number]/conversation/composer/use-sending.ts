"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { toast } from "@/components/toast/toast";
import { useRefusalSpot } from "../../form/refusal-spot";
import { unexplained } from "../../form/verb-form";
import type { Place } from "../../place";
import { replyAction, withdrawAction } from "../message-actions";
import type { DraftKeeper } from "./draft-keeper";
import type { SentDraft } from "./draft-requests";

type Errors = { subject?: string; text?: string };

/** Sends the letter once it is saved, and offers to take it back while it waits. */
export function useSending({
  place,
  keeper,
  draft,
  busy,
}: {
  place: Place;
  keeper: DraftKeeper;
  draft: SentDraft | null;
  /** Files are still on their way to the server. */
  busy: boolean;
}): { errors: Errors; answered: string | null; send: () => Promise<void>; sendAnyway: () => Promise<void> } {
  const t = useTranslations("composer.editor");
  const spot = useRefusalSpot();
  const [errors, setErrors] = useState<Errors>({});
  const [answered, setAnswered] = useState<string | null>(null);
  const begunWith = useBeginning(place.seen, keeper);

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
    const version = await keeper.settle();
    if (version === null) {
      if (keeper.now().status === "away") toast({ text: t("away"), tone: "danger" });
      return;
    }
    const { subject, text } = keeper.now().words;
    const form = new FormData();
    for (const [name, value] of Object.entries({ subject, text, draft: String(version) })) form.set(name, value);
    if (seen !== null) form.set("seen", String(seen));
    const after = await replyAction(place, null, form);
    if (after.ok) {
      keeper.sent(draft);
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
function useBeginning(seen: number, keeper: DraftKeeper): () => number {
  const begunWith = useRef(seen);
  useEffect(() => {
    if (keeper.now().words.text.trim() === "") begunWith.current = seen;
  }, [seen, keeper]);
  return () => begunWith.current;
}

/** The letter is written: the next key is a key of the ticket again, such as the undo's. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useActionState } from "react";
import { useRefusalSpot } from "@/app/form/refusal-spot";
import { tryAction } from "@/app/form/try-action";
import { UNDO_KEY } from "@/app/form/undo";
import { unexplained, type VerbAction } from "@/app/form/verb-form";
import type { Tried } from "@/app/reach";
import { useTypingKept } from "@/components/forms/use-typing-kept";
import { useOptimisticPart } from "@/components/ticket/optimistic-part";
import { toast } from "@/components/toast/toast";
import type { Place } from "../../place";
import { useUndo } from "../undo/use-undo";

type Applying = {
  action: VerbAction;
  place: Place;
  request: number;
  becomes: string;
  verb: "apply" | "forward" | "answer";
  undoable: boolean;
  form: RefObject<HTMLFormElement | null>;
};

/** Applies: drawn at once, the focus kept on the request, and an undo offered where there is one. */
export function useApplying({ action, place, request, becomes, verb, undoable, form }: Applying) {
  const t = useTranslations("ticket.request.done");
  const words = useTranslations("preview.undo");
  const undo = useUndo();
  const spot = useRefusalSpot();
  const { draw } = useOptimisticPart();
  const wentWell = useTypingKept(form);
  const [state, submit] = useActionState(async (before: Tried<unknown> | null, sent: FormData) => {
    spot.show(null);
    const card = form.current?.closest<HTMLElement>("[data-request]");
    draw(becomes);
    card?.focus({ preventScroll: true });
    const after = await tryAction(action, before, sent);
    if (after.ok) {
      wentWell(sent);
      const offer = { label: words("do"), keys: UNDO_KEY, run: () => undo(place, request) };
      toast({ text: t(verb), action: undoable ? offer : undefined });
    } else spot.show(unexplained(after, sent));
    return after;
  }, null);
  return { state, submit };
}

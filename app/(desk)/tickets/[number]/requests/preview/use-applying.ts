"use client";

import { type RefObject, useActionState } from "react";
import type { FormState } from "@/app/form-state";
import { useOptimisticPart } from "@/components/ticket/optimistic-part";
import { toast } from "@/components/toast/toast";
import { useRefusalSpot } from "../../form/refusal-spot";
import { unexplained, type VerbAction } from "../../form/verb-form";
import { UNDO_KEY } from "../../key-targets";
import type { Place } from "../../place";
import { type UndoWords, undo } from "../undo/undo";

type Applying = {
  action: VerbAction;
  place: Place;
  request: number;
  becomes: string;
  done: string;
  undoWords: UndoWords | null;
  form: RefObject<HTMLFormElement | null>;
};

/** Applies: drawn at once, the focus kept on the request, and an undo offered where there is one. */
export function useApplying({ action, place, request, becomes, done, undoWords, form }: Applying) {
  const spot = useRefusalSpot();
  const { draw } = useOptimisticPart();
  const [state, submit] = useActionState(async (before: FormState<unknown> | null, sent: FormData) => {
    spot.show(null);
    const card = form.current?.closest<HTMLElement>("[data-request]");
    draw(becomes);
    card?.focus({ preventScroll: true });
    const after = await action(before, sent);
    if (after.ok) {
      const run = () => undoWords && undo(place, request, undoWords);
      toast({ text: done, action: undoWords ? { label: undoWords.undo, keys: UNDO_KEY, run } : undefined });
    } else spot.show(unexplained(after, sent));
    return after;
  }, null);
  return { state, submit };
}

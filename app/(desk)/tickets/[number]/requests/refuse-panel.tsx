"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useRef } from "react";
import { FormContext } from "@/app/form/form-context";
import { useRefusalSpot } from "@/app/form/refusal-spot";
import { tryAction } from "@/app/form/try-action";
import { unexplained } from "@/app/form/verb-form";
import type { FormState } from "@/app/form-state";
import type { Tried } from "@/app/reach";
import { useFlyout } from "@/components/flyout/flyout-context";
import { useTypingKept } from "@/components/forms/use-typing-kept";
import { useOptimisticPart } from "@/components/ticket/optimistic-part";
import { toast } from "@/components/toast/toast";
import { type LetterWords, WRITE_AGAIN } from "../conversation/composer/write-again";

type RefuseAction = (
  before: FormState<LetterWords | null> | null,
  form: FormData,
) => Promise<FormState<LetterWords | null>>;

/** Refuses a request; the letter that explains it, when it is to be a draft, opens in the composer. */
export function RefusePanel({ action, children }: { action: RefuseAction; children: ReactNode }) {
  const t = useTranslations("ticket.request.done");
  const spot = useRefusalSpot();
  const { draw } = useOptimisticPart();
  const flyout = useFlyout();
  const form = useRef<HTMLFormElement>(null);
  const wentWell = useTypingKept(form);
  const [state, submit] = useActionState(async (before: Tried<LetterWords | null> | null, sent: FormData) => {
    spot.show(null);
    const card = form.current?.closest<HTMLElement>("[data-request]");
    if (sent.get("reason")) draw("refused");
    const after = await tryAction(action, before, sent);
    if (!after.ok) {
      spot.show(unexplained(after, sent));
      return after;
    }
    wentWell(sent);
    flyout?.close();
    card?.focus({ preventScroll: true });
    if (after.value) window.dispatchEvent(new CustomEvent(WRITE_AGAIN, { detail: after.value }));
    toast({ text: t(after.value ? "refuseDraft" : sent.get("letter") === "send" ? "refuseSent" : "refuse") });
    return after;
  }, null);

  return (
    <FormContext value={state && !state.ok ? state : null}>
      <form ref={form} action={submit} noValidate className="flex flex-wrap items-end gap-2">
        {children}
      </form>
    </FormContext>
  );
}

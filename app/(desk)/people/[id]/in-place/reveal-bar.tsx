"use client";

import { useTranslations } from "next-intl";
import { useActionState, useRef } from "react";
import type { FormState } from "@/app/form-state";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypingKept } from "@/components/forms/use-typing-kept";
import { useWhileLookedAt } from "@/components/person/use-while-looked-at";
import { toast } from "@/components/toast/toast";
import { Button } from "@/components/ui/button";
import type { RevealedContact, RevealReason } from "@/domain/people/access/reveal";
import { useEditor } from "./editor-context";

type Props = {
  reveal: (reason: string) => Promise<FormState<RevealedContact[]>>;
  /** The ticket that says what for, or the reasons to choose from. */
  why: { ticket: number } | { reasons: readonly RevealReason[] };
};

/** Shows the contacts in full for a while, for a ticket or a reason; either goes on record. What is hidden is not in the page. */
export function RevealBar({ reveal, why }: Props) {
  const t = useTranslations("record.reveal");
  const hiding = useTranslations("record.inPlace.reveal");
  const { revealed, setRevealed } = useEditor();
  const shown = revealed.size > 0;
  const hide = () => setRevealed(new Map());
  useWhileLookedAt(shown, hide);
  const drawn = useRef<HTMLFormElement>(null);
  useTypingKept(drawn);
  const [, submit] = useActionState(async (_before: null, form: FormData) => {
    const after = await reveal(String(form.get("reason") ?? ""));
    if (after.ok) setRevealed(new Map(after.value.map(({ id, value }) => [id, value])));
    else toast({ text: after.message, tone: "danger" });
    return null;
  }, null);

  return (
    <div className="mb-2 border-b border-line pb-3">
      {shown ? (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p role="status" className="text-sm text-muted">
            {t("shown")}
          </p>
          <Button size="sm" onClick={hide}>
            {hiding("hide")}
          </Button>
        </div>
      ) : (
        <form ref={drawn} action={submit} className="flex flex-wrap items-end gap-2">
          {"reasons" in why && (
            <SelectField
              name="reason"
              required
              label={t("reason")}
              hideLabel
              placeholder={t("chooseReason")}
              options={why.reasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
              className="min-w-0 grow sm:max-w-60"
            />
          )}
          <SubmitButton variant="secondary" size="sm" className="min-h-8!">
            {"ticket" in why ? t("forTicket", { number: String(why.ticket) }) : t("reveal")}
          </SubmitButton>
        </form>
      )}
    </div>
  );
}

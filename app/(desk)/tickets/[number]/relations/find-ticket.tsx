"use client";

import { useTranslations } from "next-intl";
import { useActionState, useRef } from "react";
import { FormContext } from "@/app/form/form-context";
import { FormText } from "@/app/form/form-text";
import { type VerbAction, VerbForm } from "@/app/form/verb-form";
import type { FormState } from "@/app/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypingKept } from "@/components/forms/use-typing-kept";
import type { Place } from "../place";
import { findTicketAction, type TicketChoice } from "./link-actions";

/** Searches for a ticket by number, contact, name or words, to be linked. */
export function FindTicket({ place, action }: { place: Place; action: VerbAction }) {
  const t = useTranslations("merge.link");
  const form = useRef<HTMLFormElement>(null);
  useTypingKept(form);
  const [state, submit] = useActionState<FormState<TicketChoice[]> | null, FormData>(
    findTicketAction.bind(null, place),
    null,
  );
  const found = state?.ok ? state.value : null;
  return (
    <FormContext value={state && !state.ok ? state : null}>
      <search>
        <form ref={form} action={submit} noValidate className="flex max-w-xl items-end gap-2">
          <FormText name="q" label={t("find")} placeholder={t("placeholder")} autoComplete="off" className="flex-1" />
          <SubmitButton variant="secondary">{t("search")}</SubmitButton>
        </form>
      </search>
      <section aria-live="polite" aria-label={t("found")} className="mt-2">
        {found?.length === 0 && <p className="text-sm text-muted">{t("nothing")}</p>}
        <ul className="flex flex-col divide-y divide-line">
          {found?.map(({ number, title, note }) => (
            <li key={number} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-1.5">
              <span className="min-w-0">
                <span className="text-muted tabular-nums">#{number}</span> {title}
                {note && <span className="block text-sm text-muted">{note}</span>}
              </span>
              <VerbForm action={action} done={t("done")}>
                <input type="hidden" name="other" value={number} />
                <SubmitButton variant="secondary" size="sm">
                  {t("choose")}
                </SubmitButton>
              </VerbForm>
            </li>
          ))}
        </ul>
      </section>
    </FormContext>
  );
}

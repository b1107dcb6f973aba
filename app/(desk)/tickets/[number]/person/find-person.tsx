"use client";

import { useTranslations } from "next-intl";
import { useActionState, useRef } from "react";
import { FormContext } from "@/app/form/form-context";
import { FormText } from "@/app/form/form-text";
import type { VerbAction } from "@/app/form/verb-form";
import type { FormState } from "@/app/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypingKept } from "@/components/forms/use-typing-kept";
import { findAction } from "./person-actions";
import { type PersonChoice, PersonChoices } from "./person-choices";

/** Searches for the person by anything known of them. What is typed stays out of the address and of logs. */
export function FindPerson({ inputId, action }: { inputId: string; action: VerbAction }) {
  const t = useTranslations("ticket.person");
  const form = useRef<HTMLFormElement>(null);
  useTypingKept(form);
  const [state, submit] = useActionState<FormState<PersonChoice[]> | null, FormData>(findAction, null);
  const choices = state?.ok ? state.value : null;
  return (
    <FormContext value={state && !state.ok ? state : null}>
      <search>
        <form ref={form} action={submit} noValidate className="flex items-end gap-2">
          <FormText
            id={inputId}
            name="q"
            label={t("find")}
            placeholder={t("findPlaceholder")}
            autoComplete="off"
            className="flex-1"
          />
          <SubmitButton variant="secondary">{t("search")}</SubmitButton>
        </form>
      </search>
      <section aria-live="polite" aria-label={t("found")}>
        {choices?.length === 0 && <p className="text-sm text-muted">{t("nobody")}</p>}
        {choices && choices.length > 0 && <PersonChoices choices={choices} action={action} />}
      </section>
    </FormContext>
  );
}

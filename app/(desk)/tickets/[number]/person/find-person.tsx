"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormContext } from "@/app/form/form-context";
import { FormText } from "@/app/form/form-text";
import type { VerbAction } from "@/app/form/verb-form";
import type { FormState } from "@/app/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { nameOf } from "@/domain/people/name-of";
import type { PersonHit } from "@/domain/people/search/hits";
import { findAction } from "./person-actions";
import { PersonChoices } from "./person-choices";

/** Searches for the person by anything known of them. What is typed stays out of the address and of logs. */
export function FindPerson({
  inputId,
  regionNames,
  action,
}: {
  inputId: string;
  regionNames: Record<string, string>;
  action: VerbAction;
}) {
  const t = useTranslations("ticket.person");
  const [state, submit] = useActionState<FormState<{ q: string; hits: PersonHit[] }> | null, FormData>(
    findAction,
    null,
  );
  const hits = state?.ok ? state.value.hits : null;
  return (
    <FormContext value={state && !state.ok ? state : null}>
      <search>
        <form action={submit} noValidate className="flex items-end gap-2">
          <FormText
            id={inputId}
            name="q"
            label={t("find")}
            placeholder={t("findPlaceholder")}
            autoComplete="off"
            defaultValue={state?.ok ? state.value.q : ""}
            className="flex-1"
          />
          <SubmitButton variant="secondary">{t("search")}</SubmitButton>
        </form>
      </search>
      <section aria-live="polite" aria-label={t("found")}>
        {hits?.length === 0 && <p className="text-sm text-muted">{t("nobody")}</p>}
        {hits && hits.length > 0 && (
          <PersonChoices choices={hits.map((hit) => choiceOf(hit, regionNames))} action={action} />
        )}
      </section>
    </FormContext>
  );
}

function choiceOf({ id, givenName, familyName, region, contacts }: PersonHit, regionNames: Record<string, string>) {
  const note = [region && (regionNames[region] ?? region), ...contacts.map(({ masked }) => masked)];
  return {
    id,
    name: nameOf({ givenName, familyName }),
    note: note.filter(Boolean).join(" · "),
  };
}

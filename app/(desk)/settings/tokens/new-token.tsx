"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/app/form/action-form";
import { type FormChoice, FormChoices } from "@/app/form/form-choices";
import { FormSelect } from "@/app/form/form-select";
import { FormText } from "@/app/form/form-text";
import type { FormState } from "@/app/form-state";
import { Dialog } from "@/components/dialog/dialog";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { issueTokenAction } from "./actions";
import { IssuedToken } from "./issued-token";

const DAYS = ["90", "30", "365", "never"] as const;

/** A button to a new token, which is shown this once: closing the window or leaving the page forgets it. */
export function NewToken({ roles, cancelLabel }: { roles: FormChoice[]; cancelLabel: string }) {
  const t = useTranslations("settings.tokens.new");
  return (
    <Dialog
      trigger={t("title")}
      look={{ variant: "primary" }}
      title={t("title")}
      description={t("description")}
      closeLabel={cancelLabel}
    >
      {(close) => <Steps roles={roles} cancelLabel={cancelLabel} close={close} />}
    </Dialog>
  );
}

function Steps({ roles, cancelLabel, close }: { roles: FormChoice[]; cancelLabel: string; close: () => void }) {
  const t = useTranslations("settings.tokens.new");
  const [token, setToken] = useState<string | null>(null);
  if (token) return <IssuedToken token={token} close={close} />;
  const issue = async (before: FormState<{ token: string }> | null, form: FormData) => {
    const state = await issueTokenAction(before, form);
    if (state.ok) setToken(state.value.token);
    return state;
  };
  return (
    <ActionForm action={issue} className="flex flex-col gap-4">
      <FormText name="name" label={t("name")} hint={t("nameHint")} autoComplete="off" required />
      <FormChoices name="role" legend={t("role")} choices={roles} defaultValue="agent" />
      <FormSelect
        name="days"
        label={t("expires")}
        options={DAYS.map((value) => ({ value, label: t(`days.${value}`) }))}
        defaultValue="90"
      />
      <div className="mt-1 flex flex-wrap justify-end gap-2">
        <Button onClick={close}>{cancelLabel}</Button>
        <SubmitButton>{t("make")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useActionState, useRef } from "react";
import { Choice } from "@/components/forms/choice";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useTypingKept } from "@/components/forms/use-typing-kept";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { SavedView } from "./view-tools";

type Filled = { name: string; shared: boolean; takes: boolean };

type Props = {
  view: SavedView | null;
  /** Whether the search on the screen may be taken into it. */
  takeable?: boolean;
  mayShare: boolean;
  onRemove?: () => void;
  /** Answers with why not, or null when it is done. */
  onSubmit: (filled: Filled) => Promise<string | null>;
};

/** A view's name, and whom it is for. */
export function ViewForm({ view, takeable, mayShare, onRemove, onSubmit }: Props) {
  const t = useTranslations("queue.views");
  const drawn = useRef<HTMLFormElement>(null);
  useTypingKept(drawn);
  const [refusal, submit] = useActionState(
    (_before: string | null, form: FormData) =>
      onSubmit({ name: String(form.get("name") ?? ""), shared: form.has("shared"), takes: form.has("takes") }),
    null,
  );
  return (
    <form ref={drawn} action={submit} className="flex flex-col gap-4">
      {refusal && (
        <Callout tone="danger" live>
          {refusal}
        </Callout>
      )}
      <TextField name="name" label={t("name")} defaultValue={view?.name} maxLength={60} required autoComplete="off" />
      {mayShare && <Choice name="shared" label={t("shared")} hint={t("sharedHint")} defaultChecked={view?.shared} />}
      {takeable && <Choice name="takes" label={t("takeSearch")} />}
      <div className="flex flex-wrap justify-end gap-2">
        {onRemove && (
          <Button variant="ghost" onClick={onRemove} className="mr-auto">
            {t("remove")}
          </Button>
        )}
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useFieldError } from "@/app/form/form-context";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import type { TemplateField } from "@/domain/templates/fields";
import { type FieldValues, fillFields } from "@/domain/templates/fill";

/** A letter in one language; a button puts a field where the cursor was. Below it stands the letter as it will be. */
export function LetterEditor({
  locale,
  names,
  initial,
  fields,
  sample,
}: {
  locale: "ru" | "en";
  names: { subject: string; text: string };
  initial: { subject: string; text: string };
  fields: { field: TemplateField; label: string }[];
  sample: FieldValues;
}) {
  const t = useTranslations("templates.editor");
  const [subject, setSubject] = useState(initial.subject);
  const [text, setText] = useState(initial.text);
  const last = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  const group = useRef<HTMLFieldSetElement>(null);
  const errors = { subject: useFieldError(names.subject), text: useFieldError(names.text) };

  const insert = (field: TemplateField) => {
    const control = last.current ?? group.current?.querySelector("textarea");
    if (!control) return;
    control.focus();
    control.setRangeText(`{${field}}`, control.selectionStart ?? 0, control.selectionEnd ?? 0, "end");
    if (control instanceof HTMLTextAreaElement) setText(control.value);
    else setSubject(control.value);
  };
  const filled = (words: string) => fillFields(words, sample, (field) => field);

  return (
    <fieldset ref={group} className="flex min-w-0 flex-col gap-4">
      <legend className="mb-3 font-semibold">{t(`languages.${locale}`)}</legend>
      <TextField
        name={names.subject}
        label={t("subject")}
        hint={t("subjectHint")}
        error={errors.subject}
        value={subject}
        maxLength={200}
        lang={locale}
        onFocus={(event) => {
          last.current = event.currentTarget;
        }}
        onChange={(event) => setSubject(event.target.value)}
      />
      <TextAreaField
        name={names.text}
        label={t("text")}
        error={errors.text}
        value={text}
        rows={9}
        maxLength={10_000}
        lang={locale}
        required
        onFocus={(event) => {
          last.current = event.currentTarget;
        }}
        onChange={(event) => setText(event.target.value)}
      />
      <fieldset className="flex flex-wrap items-center gap-1.5">
        <legend className="mb-1.5 text-sm text-muted">{t("insert")}</legend>
        {fields.map(({ field, label }) => (
          <Button
            key={field}
            size="sm"
            title={`{${field}}`}
            className="pointer-coarse:min-h-11"
            onClick={() => insert(field)}
          >
            {label}
          </Button>
        ))}
      </fieldset>
      <section
        aria-label={`${t("preview")}: ${t(`languages.${locale}`)}`}
        className="rounded-lg border border-line bg-sunken p-4"
      >
        <p className="mb-2 text-sm text-muted">
          {t("preview")}. {t("previewHint")}
        </p>
        {subject.trim() && <p className="mb-2 font-semibold break-words">{filled(subject)}</p>}
        <p lang={locale} className="leading-relaxed break-words whitespace-pre-wrap">
          {text.trim() ? filled(text) : <span className="text-muted">{t("previewEmpty")}</span>}
        </p>
      </section>
    </fieldset>
  );
}

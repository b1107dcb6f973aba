"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { FieldSpec } from "./field-spec";

/** The input of a field, named `value`. Of a masked contact it says what is held. */
export function FieldControl({
  id,
  spec,
  typed,
  error,
}: {
  id: string;
  spec: FieldSpec;
  typed: string;
  error?: string;
}) {
  const t = useTranslations("record.inPlace");
  const common = { id, name: "value", label: spec.name, hideLabel: true, defaultValue: typed, error };
  if (spec.input === "select") {
    return (
      <SelectField {...common} options={spec.options ?? []} placeholder={spec.required ? undefined : t("empty")} />
    );
  }
  const masked = "contact" in spec.target && typed === "" ? t("nowHeld", { value: spec.text ?? "" }) : undefined;
  return (
    <TextField
      {...common}
      type={spec.input}
      hint={masked}
      autoComplete="off"
      spellCheck={false}
      min={spec.input === "date" ? "1880-01-01" : undefined}
    />
  );
}

"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import type { StepChoices } from "./step-editor";
import type { Kind, Step } from "./steps";

const CHOICES: Partial<Record<Kind, (keyof StepChoices)[]>> = {
  apply: ["type"],
  refuse: ["type", "reason"],
  assign: ["staff"],
  reply: ["template"],
};

/** What the kind of a step needs to know. */
export function StepFields({
  step,
  choices,
  change,
}: {
  step: Step;
  choices: StepChoices;
  change: (parts: Partial<Step>) => void;
}) {
  const t = useTranslations("macros.editor");
  if (step.kind === "note")
    return (
      <TextAreaField
        label={t("text")}
        rows={2}
        value={step.text}
        maxLength={20_000}
        onChange={(event) => change({ text: event.target.value })}
        className="min-w-64 flex-1"
      />
    );
  return (CHOICES[step.kind] ?? []).map((name) => (
    <SelectField
      key={name}
      label={t(name)}
      value={step[name]}
      options={[...(name === "type" ? [] : [{ value: "", label: t("choose") }]), ...choices[name]]}
      onChange={(event) => change({ [name]: event.target.value })}
      className="min-w-44 flex-1"
    />
  ));
}

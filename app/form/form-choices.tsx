"use client";

import type { ReactNode } from "react";
import { Choice } from "@/components/forms/choice";
import { Fieldset } from "@/components/forms/fieldset";
import { useFormField } from "./form-context";

export type FormChoice = { value: string; label: string; hint?: string };

/** One of a few, each with room to say what it means; for an `ActionForm`. */
export function FormChoices({
  name,
  legend,
  choices,
  defaultValue,
}: {
  name: string;
  legend: ReactNode;
  choices: FormChoice[];
  defaultValue: string;
}) {
  const { value, error } = useFormField(name, defaultValue);
  return (
    <Fieldset key={value} legend={legend} error={error}>
      {choices.map((choice) => (
        <Choice key={choice.value} type="radio" name={name} {...choice} defaultChecked={choice.value === value} />
      ))}
    </Fieldset>
  );
}

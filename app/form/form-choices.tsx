"use client";

import type { ReactNode } from "react";
import { Choice } from "@/components/forms/choice";
import { Fieldset } from "@/components/forms/fieldset";
import { useFieldError } from "./form-context";

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
  return (
    <Fieldset legend={legend} error={useFieldError(name)}>
      {choices.map((choice) => (
        <Choice
          key={choice.value}
          type="radio"
          name={name}
          {...choice}
          defaultChecked={choice.value === defaultValue}
        />
      ))}
    </Fieldset>
  );
}

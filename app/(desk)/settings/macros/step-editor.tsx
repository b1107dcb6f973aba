"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFieldError } from "@/app/form/form-context";
import { FieldError } from "@/components/forms/field";
import { Fieldset } from "@/components/forms/fieldset";
import { SelectField } from "@/components/forms/select-field";
import { Button } from "@/components/ui/button";
import { StepFields } from "./step-fields";
import { emptyStep, KINDS, type Kind, type Parts, type Step, toSent } from "./steps";

type Option = { value: string; label: string };
export type StepChoices = Record<"type" | "reason" | "staff" | "template", Option[]>;
/** The steps of a macro in order: added, moved, removed. They go with the form as one field. */
export function StepEditor({ steps: drawn, choices }: { steps: Parts[]; choices: StepChoices }) {
  const t = useTranslations("macros.editor");
  const kindName = useTranslations("macros.kind");
  const [steps, setSteps] = useState<Step[]>(() =>
    drawn.map((step, key) => ({ ...emptyStep(key), ...step, template: step.template ? String(step.template) : "" })),
  );
  const [lastKey, setLastKey] = useState(drawn.length);
  const error = useFieldError("steps");

  const change = (key: number, parts: Partial<Step>) =>
    setSteps((all) => all.map((step) => (step.key === key ? { ...step, ...parts } : step)));
  const move = (index: number, by: 1 | -1) =>
    setSteps((all) => {
      const moved = all.toSpliced(index, 1);
      return moved.toSpliced(index + by, 0, all[index]!);
    });
  const add = () => {
    setSteps((all) => [...all, emptyStep(lastKey)]);
    setLastKey(lastKey + 1);
  };

  return (
    <Fieldset legend={t("legend")} error={error}>
      <input type="hidden" name="steps" value={JSON.stringify(steps.map(toSent))} />
      <ol className="flex max-w-3xl flex-col gap-2">
        {steps.map((step, index) => (
          <li
            key={step.key}
            aria-label={t("step", { number: index + 1 })}
            className="flex flex-wrap items-end gap-2 rounded-md border border-line bg-sunken p-3"
          >
            <span className="self-center text-sm text-muted tabular-nums">{index + 1}.</span>
            <SelectField
              label={t("kind")}
              value={step.kind}
              options={KINDS.map((kind) => ({ value: kind, label: kindName(kind) }))}
              onChange={(event) => change(step.key, { kind: event.target.value as Kind })}
              className="min-w-44"
            />
            <StepFields step={step} choices={choices} change={(parts) => change(step.key, parts)} />
            <span className="ml-auto flex gap-1">
              <Button size="sm" variant="ghost" disabled={index === 0} onClick={() => move(index, -1)}>
                {t("up")}
              </Button>
              <Button size="sm" variant="ghost" disabled={index === steps.length - 1} onClick={() => move(index, 1)}>
                {t("down")}
              </Button>
              <Button
                size="sm"
                variant="ghost"
                onClick={() => setSteps((all) => all.filter(({ key }) => key !== step.key))}
              >
                {t("remove")}
              </Button>
            </span>
            <StepError index={index} />
          </li>
        ))}
      </ol>
      <Button size="sm" className="mt-2 self-start" onClick={add}>
        {t("add")}
      </Button>
    </Fieldset>
  );
}

function StepError({ index }: { index: number }) {
  const error = useFieldError(`steps.${index}`);
  return error ? (
    <div className="w-full">
      <FieldError id={`steps-${index}-error`}>{error}</FieldError>
    </div>
  ) : null;
}

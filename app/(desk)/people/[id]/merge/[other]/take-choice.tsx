"use client";

import { useFormField } from "@/app/form/form-context";
import { Choice } from "@/components/forms/choice";

/** Whose value of a field stays. A refused form shows again what was chosen. */
export function TakeChoice({ name, kept, gone }: { name: string; kept: string; gone: string }) {
  const { value } = useFormField(name, "kept");
  return Object.entries({ kept, gone }).map(([side, text]) => (
    <Choice
      key={`${side} ${value}`}
      type="radio"
      name={name}
      value={side}
      defaultChecked={side === value}
      label={<span className="break-words">{text}</span>}
    />
  ));
}

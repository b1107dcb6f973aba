"use client";

import { Choice } from "@/components/forms/choice";

/** Whose value of a field stays. */
export function TakeChoice({ name, kept, gone }: { name: string; kept: string; gone: string }) {
  return Object.entries({ kept, gone }).map(([side, text]) => (
    <Choice
      key={side}
      type="radio"
      name={name}
      value={side}
      defaultChecked={side === "kept"}
      label={<span className="break-words">{text}</span>}
    />
  ));
}

"use client";

import { Choice } from "@/components/forms/choice";
import { Fieldset } from "@/components/forms/fieldset";
import type { Assurance } from "./call";
import type { CallTexts } from "./call-texts";

/** How the agent made sure that the caller is the person. */
export function Proof({
  texts,
  proof,
  onChoose,
}: {
  texts: CallTexts;
  proof: Assurance;
  onChoose: (proof: Assurance) => void;
}) {
  const ways: [Assurance, string][] = [
    ["contact", texts.proofContact],
    ["facts", texts.proofFacts],
    ["claimed", texts.proofNone],
  ];
  return (
    <Fieldset legend={texts.proof} className="max-w-xl">
      {ways.map(([way, label]) => (
        <Choice
          key={way}
          type="radio"
          name="proof"
          value={way}
          label={label}
          checked={proof === way}
          onChange={() => onChoose(way)}
        />
      ))}
    </Fieldset>
  );
}

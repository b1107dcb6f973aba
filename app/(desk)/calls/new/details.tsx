"use client";

import { TextAreaField } from "@/components/forms/text-area-field";
import type { Assurance, Caller, Draft, NamedRegion } from "./call";
import type { CallTexts } from "./call-texts";
import { Changes } from "./changes";
import { Proof } from "./proof";
import { Regions } from "./regions";

type Props = {
  texts: CallTexts;
  draft: Draft;
  caller: Caller | null;
  regions: NamedRegion[];
  proof: Assurance;
  needsProof: boolean;
  errors: { field: string; message: string }[];
  onChange: (change: Partial<Draft>) => void;
};

/** What the chosen request still needs to be told. */
export function Details({ texts, draft, caller, regions, proof, needsProof, errors, onChange }: Props) {
  return (
    <div className="grid gap-6">
      {draft.type === "unsubscribe" && (
        <Regions
          texts={texts}
          caller={caller}
          regions={regions}
          region={draft.region}
          onChoose={(region) => onChange({ region })}
        />
      )}
      {draft.type === "edit" && (
        <Changes texts={texts} changes={draft.changes} errors={errors} onChange={(changes) => onChange({ changes })} />
      )}
      {needsProof && <Proof texts={texts} proof={proof} onChoose={(assurance) => onChange({ assurance })} />}
      <TextAreaField
        label={texts.note}
        optional
        rows={2}
        maxLength={20_000}
        value={draft.note}
        onChange={(event) => onChange({ note: event.target.value })}
        className="max-w-xl"
      />
    </div>
  );
}

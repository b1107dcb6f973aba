"use client";

import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import type { Caller, Draft, NamedRegion, Verified } from "./call";
import type { CallTexts } from "./call-texts";
import { Changes } from "./changes";
import { ticketToJoin } from "./compose-call";
import { JoinOffer } from "./join-offer";
import { Regions } from "./regions";
import { Verification } from "./verification";

type Props = {
  texts: CallTexts;
  draft: Draft;
  caller: Caller | null;
  regions: NamedRegion[];
  needsProof: boolean;
  errors: { field: string; message: string }[];
  onChange: (change: Partial<Draft>) => void;
  onVerified: (verified: Verified) => void;
};

/** What the chosen request still needs to be told. */
export function Details({ texts, draft, caller, regions, needsProof, errors, onChange, onVerified }: Props) {
  const alike = ticketToJoin(draft, caller);
  return (
    <div className="grid gap-6">
      {alike && <JoinOffer texts={texts} ticket={alike} join={draft.join} onJoin={(join) => onChange({ join })} />}
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
      {needsProof && caller && draft.type && (
        <Verification texts={texts} type={draft.type} caller={caller} callKey={draft.key} onVerified={onVerified} />
      )}
      <div className="grid max-w-xl gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <TextAreaField
          label={texts.note}
          optional
          rows={2}
          maxLength={20_000}
          value={draft.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
        <SelectField
          label={texts.disposition}
          value={draft.disposition ?? ""}
          options={[
            { value: "", label: texts.dispositions.usual },
            { value: "call_back", label: texts.dispositions.callBack },
            { value: "dropped", label: texts.dispositions.dropped },
          ]}
          onChange={(event) => onChange({ disposition: (event.target.value || null) as Draft["disposition"] })}
        />
      </div>
    </div>
  );
}

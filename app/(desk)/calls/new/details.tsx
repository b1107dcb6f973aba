"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import type { Caller, Draft, NamedRegion, Who } from "./call";
import { CallBackFields } from "./call-back-fields";
import { Changes } from "./changes";
import { ticketToJoin } from "./compose-call";
import { JoinOffer } from "./join-offer";
import { Regions } from "./regions";
import { Verification } from "./verification/verification";

type Props = {
  draft: Draft;
  caller: Caller | null;
  regions: NamedRegion[];
  needsProof: boolean;
  errors: { field: string; message: string }[];
  onChange: (change: Partial<Draft>) => void;
  who: Omit<Who, "id">;
  onCaller: (caller: Caller) => void;
  colleagues: { id: string; name: string }[];
};

/** What the chosen request still needs to be told. */
export function Details({ draft, caller, regions, needsProof, errors, onChange, who, onCaller, colleagues }: Props) {
  const t = useTranslations("calls.desk");
  const alike = ticketToJoin(draft, caller);
  return (
    <div className="grid gap-6">
      {alike && <JoinOffer ticket={alike} join={draft.join} onJoin={(join) => onChange({ join })} />}
      {draft.type === "unsubscribe" && (
        <Regions caller={caller} regions={regions} region={draft.region} onChoose={(region) => onChange({ region })} />
      )}
      {draft.type === "edit" && (
        <Changes
          changes={draft.changes}
          held={caller?.held ?? null}
          errors={errors}
          onChange={(changes) => onChange({ changes })}
        />
      )}
      {needsProof && caller && draft.type && (
        <Verification type={draft.type} caller={caller} who={{ ...who, id: caller.id }} onCaller={onCaller} />
      )}
      <div className="grid max-w-xl gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <TextAreaField
          label={t("note")}
          optional
          rows={2}
          maxLength={20_000}
          value={draft.note}
          onChange={(event) => onChange({ note: event.target.value })}
          onKeyDown={finishByKey}
        />
        <SelectField
          label={t("disposition")}
          value={draft.disposition ?? ""}
          options={[
            { value: "", label: t("dispositions.usual") },
            { value: "call_back", label: t("dispositions.callBack") },
            { value: "dropped", label: t("dispositions.dropped") },
          ]}
          onChange={(event) => onChange({ disposition: (event.target.value || null) as Draft["disposition"] })}
        />
      </div>
      {draft.disposition === "call_back" && (
        <CallBackFields
          wish={draft.callBack}
          colleagues={colleagues}
          errors={errors}
          onChange={(callBack) => onChange({ callBack })}
        />
      )}
    </div>
  );
}

/** Enter begins a line; with Ctrl or ⌘ it does what it does in the other fields. */
function finishByKey(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

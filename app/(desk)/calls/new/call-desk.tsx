"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { useDraftStore } from "@/app/drafts/use-draft-store";
import { useTypedEarly } from "@/components/forms/use-typed-early";
import { Callout } from "@/components/ui/callout";
import { needsProof } from "@/vocabulary/requests";
import { Asked } from "./asked";
import { type Announced, callerIdOf, type Draft, type FirstLook, type NamedRegion } from "./call";
import { CallBar } from "./call-bar";
import { callDraft, type Kept } from "./call-draft";
import { CallResult } from "./call-result";
import { CallerCard, UnknownCaller } from "./caller-card";
import { CallerSearch } from "./caller-search";
import { Details } from "./details";
import { DraftNotice } from "./draft-notice";
import { FinishBar } from "./finish-bar";
import { useCaller } from "./use-caller";
import { useFinish } from "./use-finish";
import { useLookup } from "./use-lookup";

type Props = {
  regions: NamedRegion[];
  serverNow: number;
  /** What was typed before, the call as it begins otherwise, and who is known to be calling then. */
  kept: Kept | null;
  begun: Draft;
  first: FirstLook;
  announced: Announced | null;
  /** Stands here instead when the call was logged before the page was opened. */
  loggedBefore: ReactNode;
};

/** The desk of one call after another. All that is typed lives here; a refusal loses none of it. */
export function CallDesk({ regions, serverNow, kept, begun, first, announced, loggedBefore }: Props) {
  const t = useTranslations("calls.desk");
  const router = useRouter();
  const [instead] = useState(loggedBefore);
  const search = useRef<HTMLInputElement>(null);
  const asked = useRef<HTMLFieldSetElement>(null);
  const offset = useMemo(() => serverNow - Date.now(), [serverNow]);
  const [{ content: draft, status }, store] = useDraftStore(() => callDraft(announced?.id ?? null, kept, begun));

  const found = useLookup(draft.query, first.found);
  const answered = found.answered === draft.query.trim();
  const callerId = callerIdOf(draft, found);
  const phone = found.isPhone ? found.answered : null;
  const [{ caller, changed, gone }, setProof] = useCaller(callerId, phone, draft.key, first.caller);
  const undecided = answered && found.hits.length > 1 && !callerId;

  const focusSearch = () => requestAnimationFrame(() => search.current?.focus());
  const next = () => {
    ending.next();
    if (announced) router.push("/calls/new");
    else focusSearch();
  };
  const ending = useFinish(store, {
    call: announced?.id ?? null,
    caller,
    isPhone: found.isPhone,
    settled: answered && (!callerId || caller?.id === callerId || gone),
    undecided,
    serverTime: () => Date.now() + offset,
    onUndecided: () => search.current?.focus(),
    onClosed: () => next(),
  });
  const type = (query: string) => {
    const startedAt = announced?.rangAt ?? (query.trim() ? (draft.startedAt ?? Date.now() + offset) : null);
    store.change({ query, startedAt, personId: null });
  };
  useTypedEarly(search, draft.query, type);
  const proceed = (id: string | null) => {
    if (id) store.change({ personId: id });
    asked.current?.querySelector<HTMLInputElement>("input")?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ending.finish(true);
  };

  if (instead) return instead;
  if (ending.logged) return <CallResult logged={ending.logged} onNext={next} />;
  const { refused } = ending;
  return (
    <form onSubmit={submit} className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid gap-6">
        <CallBar startedAt={draft.startedAt} announced={announced} serverNow={serverNow} offset={offset} />
        <DraftNotice status={status} store={store} />
        <CallerSearch
          ref={search}
          query={draft.query}
          regions={regions}
          found={found}
          callerId={callerId}
          onType={type}
          onProceed={proceed}
        />
        {!callerId && found.answered && found.hits.length === 0 && (
          <UnknownCaller name={draft.callerName} onName={(callerName) => store.change({ callerName })} />
        )}
        <Asked ref={asked} type={draft.type} onChoose={(type) => store.change({ type })} />
        {draft.type && (
          <Details
            draft={draft}
            caller={caller}
            regions={regions}
            needsProof={needsProof(draft.type)}
            errors={refused?.errors ?? []}
            onChange={store.change}
            onProof={setProof}
          />
        )}
        {undecided && draft.type && <Callout tone="warning">{t("several")}</Callout>}
        {gone && (
          <Callout tone="danger" live>
            {t("gone")}
          </Callout>
        )}
        {refused && (
          <Callout tone="danger" live>
            {refused.message}
          </Callout>
        )}
        <FinishBar
          type={draft.type}
          pending={ending.pending}
          onOnlyLog={() => ending.finish(false)}
          onClose={ending.close}
        />
      </div>
      {caller && <CallerCard caller={caller} changed={changed} />}
    </form>
  );
}

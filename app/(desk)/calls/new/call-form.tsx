"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useMemo, useRef, useState } from "react";
import { useTypedEarly } from "@/components/forms/use-typed-early";
import { Callout } from "@/components/ui/callout";
import { needsProof, type RequestType } from "@/vocabulary/requests";
import { UnfinishedCalls } from "../unfinished/unfinished-calls";
import { Asked } from "./asked";
import { callerIdOf, type Draft } from "./call";
import { CallBar } from "./call-bar";
import type { CallProps } from "./call-desk";
import { CallResult } from "./call-result";
import { CallerCard, UnknownCaller } from "./caller-card";
import { CallerSearch } from "./caller-search";
import { Details } from "./details";
import { hasCaller, isFilledIn, isSameCaller, isWholeNumber } from "./draft-caller";
import { DraftNotice } from "./draft-notice";
import { FinishBar } from "./finish-bar";
import { useCallDraft } from "./use-call-draft";
import { useCaller } from "./use-caller";
import { useFinish } from "./use-finish";
import { useLookup } from "./use-lookup";

type Props = CallProps & { onName: (key: string | null) => void };

/** One call. All that is typed lives here; a refusal loses none of it, and none of it is another caller's. */
export function CallForm({
  regions,
  serverNow,
  kept,
  begun,
  first,
  announced,
  unfinished,
  loggedBefore,
  onName,
}: Props) {
  const t = useTranslations("calls.desk");
  const router = useRouter();
  const [instead] = useState(loggedBefore);
  const search = useRef<HTMLInputElement>(null);
  const asked = useRef<HTMLFieldSetElement>(null);
  const offset = useMemo(() => serverNow - Date.now(), [serverNow]);
  const call = announced?.id ?? null;
  const { draft, status, store, putAside, beginNext } = useCallDraft({ call, kept, begun, onName });

  const found = useLookup(draft.query, first.found);
  const answered = found.answered === draft.query.trim();
  const callerId = callerIdOf(draft, found);
  const phone = found.isPhone && answered ? found.answered : null;
  const who = { id: callerId, phone, key: draft.key, call };
  const [{ caller, changed, gone }, setVerified] = useCaller(who, first.caller);
  const undecided = answered && found.hits.length > 1 && !callerId;

  const next = () => {
    ending.next();
    if (announced) return router.push("/calls/new");
    beginNext();
    requestAnimationFrame(() => search.current?.focus());
  };
  const ending = useFinish(store, {
    call,
    caller,
    isPhone: found.isPhone,
    settled: answered && (!callerId || caller?.id === callerId || gone),
    undecided,
    serverTime: () => Date.now() + offset,
    onUndecided: () => search.current?.focus(),
    onClosed: () => next(),
  });
  const startOf = (query: string) => announced?.rangAt ?? (query.trim() ? Date.now() + offset : null);
  const type = (query: string) => {
    if (ending.sending) return;
    if (isSameCaller(draft.query, query)) return store.change({ query });
    if (isFilledIn(draft) && hasCaller(draft, found)) return putAside({ query, startedAt: startOf(query) });
    const startedAt = query.trim() && draft.startedAt !== null ? draft.startedAt : startOf(query);
    store.change({ query, startedAt, personId: null });
  };
  useTypedEarly(search, draft.query, type);
  /** What is filled in belongs to whoever is calling by now. */
  const fillIn = (change: Partial<Draft>) => store.change(callerId ? { personId: callerId, ...change } : change);
  const proceed = (id: string | null) => {
    if (id && callerId && id !== callerId && isFilledIn(draft))
      putAside({ query: draft.query, startedAt: draft.startedAt, personId: id });
    else if (id) store.change({ personId: id });
    focusAsked();
  };
  const focusAsked = (type = draft.type) => {
    const types = asked.current;
    (types?.querySelector<HTMLInputElement>(`input[value=${type}]`) ?? types?.querySelector("input"))?.focus();
  };
  const choose = (type: RequestType) => fillIn({ type });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ending.finish(true);
  };

  if (announced && instead) return instead;
  if (ending.logged) return <CallResult logged={ending.logged} onNext={next} />;
  const { refused } = ending;
  const isEmpty = !announced && draft.query === "" && !isFilledIn(draft);
  const isKnown = callerId !== null || (isWholeNumber(draft.query, found) && found.hits.length === 0);
  return (
    <form onSubmit={submit} className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid gap-6">
        <CallBar startedAt={draft.startedAt} announced={announced} serverNow={serverNow} offset={offset} />
        {isEmpty && instead}
        <DraftNotice status={status} store={store} />
        <CallerSearch
          ref={search}
          query={draft.query}
          regions={regions}
          found={found}
          callerId={callerId}
          takesFocus={!isKnown}
          onType={type}
          onProceed={proceed}
          onChoose={(type) => {
            choose(type);
            focusAsked(type);
          }}
        />
        {!callerId && found.answered && found.hits.length === 0 && (
          <UnknownCaller name={draft.callerName} onName={(callerName) => store.change({ callerName })} />
        )}
        <Asked ref={asked} type={draft.type} takesFocus={isKnown} onChoose={choose} />
        {draft.type && (
          <Details
            draft={draft}
            caller={caller}
            regions={regions}
            needsProof={needsProof(draft.type)}
            errors={refused?.errors ?? []}
            onChange={fillIn}
            onVerified={setVerified}
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
      {isEmpty && <UnfinishedCalls drawn={unfinished} />}
    </form>
  );
}

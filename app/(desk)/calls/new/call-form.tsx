"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useMemo, useRef, useState } from "react";
import { useTypedEarly } from "@/components/forms/use-typed-early";
import { useGo } from "@/components/network/use-go";
import { Callout } from "@/components/ui/callout";
import { needsProof, type RequestType } from "@/vocabulary/requests";
import { UnfinishedCalls } from "../unfinished/unfinished-calls";
import { Asked } from "./asked";
import { callerIdOf, type Draft, SHORTEST_QUERY } from "./call";
import { CallBar } from "./call-bar";
import type { CallProps } from "./call-desk";
import { CallResult } from "./call-result";
import { CallerCard, UnknownCaller } from "./caller-card";
import { CallerSearch } from "./caller-search";
import { Candidates, hitsFor, moveAmongCallers } from "./candidates";
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
  place,
  regions,
  serverNow,
  kept,
  begun,
  first,
  announced,
  unfinished,
  loggedBefore,
  colleagues,
  onName,
}: Props) {
  const t = useTranslations("calls.desk");
  const go = useGo();
  const [instead] = useState(loggedBefore);
  const search = useRef<HTMLInputElement>(null);
  const asked = useRef<HTMLFieldSetElement>(null);
  const offset = useMemo(() => serverNow - Date.now(), [serverNow]);
  const call = announced?.id ?? null;
  const { draft, status, store, putAside, beginNext } = useCallDraft({
    call,
    kept,
    begun,
    awaited: !kept && place === `draft=${begun.key}`,
    onName,
  });

  const found = useLookup(draft.query, first.found);
  const answered = found.answered === draft.query.trim();
  const callerId = callerIdOf(draft, found);
  const phone = found.isPhone && answered ? found.answered : null;
  const who = { id: callerId, phone, key: draft.key, call };
  const [{ caller, changed, gone }, setCaller] = useCaller(who, first.caller);
  const undecided = answered && found.hits.length > 1 && !callerId;

  const next = () => {
    ending.next();
    if (announced) return go("/calls/new");
    beginNext();
    // Drawn anew after a result, the field takes the focus by itself.
    search.current?.focus();
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
  /** Of several people whose number it is, one has to be chosen first. */
  const chooseByKey = (type: RequestType) => {
    choose(type);
    if (undecided) moveAmongCallers(1);
    else focusAsked(type);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ending.finish(true);
  };

  if (announced && instead) return instead;
  if (ending.logged) return <CallResult logged={ending.logged} onNext={next} />;
  const { refused } = ending;
  const isEmpty = !announced && draft.query === "" && !isFilledIn(draft);
  const isUnknown = !callerId && answered && draft.query.trim().length >= SHORTEST_QUERY && found.hits.length === 0;
  const hits = hitsFor(draft.query, found);
  const chosen = hits.filter(({ id }) => id === callerId || hits.length === 1);
  const verdict = hits.length > 1 ? t("several") : hits.length === 1 ? t("chosen") : t("nobody");
  const candidates = <Candidates hits={hits} callerId={callerId} onChoose={proceed} />;
  const isKnown = callerId !== null || (isWholeNumber(draft.query, found) && found.hits.length === 0);
  return (
    <form
      onSubmit={submit}
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 [&_:is(a,button,input,select,summary,textarea)]:scroll-mb-32 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <CallBar startedAt={draft.startedAt} announced={announced} serverNow={serverNow} offset={offset} />
        <CallerSearch
          ref={search}
          query={draft.query}
          takesFocus={!isKnown}
          isWhole={isWholeNumber(draft.query, found)}
          onType={type}
          onProceed={() => proceed(callerId ?? (answered ? (hits[0]?.id ?? null) : null))}
          onChoose={chooseByKey}
        >
          <p role="status" className="sr-only">
            {answered && found.answered.length > 2 && verdict}
          </p>
          {/* Beside the form where there is room; where there is none its place is kept, so that nothing moves while one types. */}
          <div className="relative min-h-17 lg:hidden">
            {chosen.length > 0 && <Candidates hits={chosen} callerId={callerId} onChoose={proceed} />}
            {chosen.length === 0 && hits.length > 0 && (
              <div className="absolute inset-x-0 top-0 z-10 max-h-80 max-w-xl overflow-y-auto rounded-lg shadow-raised">
                {candidates}
              </div>
            )}
            {isUnknown && <p className="text-sm text-muted">{t("nobody")}</p>}
          </div>
        </CallerSearch>
        <Asked ref={asked} type={draft.type} takesFocus={isKnown} onChoose={choose} />
        {draft.type && (
          <Details
            draft={draft}
            caller={caller}
            regions={regions}
            needsProof={needsProof(draft.type)}
            errors={refused?.errors ?? []}
            onChange={fillIn}
            who={{ phone, key: draft.key, call }}
            onCaller={setCaller}
            colleagues={colleagues}
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
        <DraftNotice status={status} store={store} />
        <FinishBar
          type={draft.type}
          pending={ending.pending}
          onOnlyLog={() => ending.finish(false)}
          onClose={ending.close}
        />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {hits.length > 1 && <div className="max-lg:hidden">{candidates}</div>}
        {caller && <CallerCard caller={caller} changed={changed} />}
        {isUnknown && <UnknownCaller name={draft.callerName} onName={(callerName) => fillIn({ callerName })} />}
        {isEmpty && instead}
        {isEmpty && <UnfinishedCalls drawn={unfinished} />}
      </div>
    </form>
  );
}

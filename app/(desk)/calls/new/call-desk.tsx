"use client";

import { type FormEvent, useEffect, useMemo, useRef, useState, useTransition } from "react";
import type { Refused } from "@/app/form-state";
import { Callout } from "@/components/ui/callout";
import { logCallAction, readCallerAction } from "./actions";
import { Asked } from "./asked";
import { type Caller, type LoggedCall, type NamedRegion, NEEDS_PROOF } from "./call";
import { CallResult } from "./call-result";
import type { CallTexts } from "./call-texts";
import { CallerCard, UnknownCaller } from "./caller-card";
import { CallerSearch } from "./caller-search";
import { composeCall } from "./compose-call";
import { Details } from "./details";
import { FinishBar } from "./finish-bar";
import { useDraft } from "./use-draft";
import { useLookup } from "./use-lookup";

/** The desk of one call after another. All that is typed lives here; a refusal loses none of it. */
export function CallDesk({
  texts,
  regions,
  serverNow,
}: {
  texts: CallTexts;
  regions: NamedRegion[];
  serverNow: number;
}) {
  const [draft, change, clear] = useDraft();
  const found = useLookup(draft.query);
  const [chosenId, choose] = useState<string | null>(null);
  const [caller, setCaller] = useState<Caller | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [logged, setLogged] = useState<LoggedCall | null>(null);
  const [waiting, setWaiting] = useState<{ applyNow: boolean } | null>(null);
  const [pending, startTransition] = useTransition();
  const search = useRef<HTMLInputElement>(null);
  const asked = useRef<HTMLFieldSetElement>(null);
  const offset = useMemo(() => serverNow - Date.now(), [serverNow]);

  const only = found.hits.length === 1 && found.answered === draft.query.trim() ? found.hits[0]!.id : null;
  const callerId = found.hits.some(({ id }) => id === chosenId) ? chosenId : only;
  const settled = found.answered === draft.query.trim() && (!callerId || caller?.id === callerId);
  useEffect(() => {
    let current = true;
    setCaller(null);
    if (callerId) void readCallerAction(callerId).then((read) => current && setCaller(read));
    return () => {
      current = false;
    };
  }, [callerId]);

  const type = (query: string) => {
    const startedAt = query.trim() ? (draft.startedAt ?? Date.now() + offset) : null;
    change({ query, startedAt });
    choose(null);
  };
  const proceed = (id: string | null) => {
    if (id) choose(id);
    asked.current?.querySelector<HTMLInputElement>("input")?.focus();
  };
  const send = (applyNow: boolean) =>
    startTransition(async () => {
      const call = composeCall(draft, { caller, isPhone: found.isPhone, applyNow, now: Date.now() + offset });
      const answer = await logCallAction(call);
      if (!answer.ok) return setRefused(answer);
      setRefused(null);
      setLogged(answer.value);
      clear();
    });
  const undecided = settled && found.hits.length > 1 && !callerId;
  const finish = (applyNow: boolean) => {
    if (!draft.type || pending) return;
    if (!settled) return setWaiting({ applyNow });
    setWaiting(null);
    if (undecided) return void search.current?.focus();
    send(applyNow);
  };
  // Whoever types fast is not held up: what was sent before the record came goes out when it is here.
  useEffect(() => {
    if (waiting && settled) finish(waiting.applyNow);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    finish(true);
  };
  const next = () => {
    setLogged(null);
    choose(null);
    requestAnimationFrame(() => search.current?.focus());
  };

  if (logged) return <CallResult texts={texts} logged={logged} onNext={next} />;
  const proof = draft.assurance ?? (caller && found.isPhone ? "contact" : "claimed");
  return (
    <form onSubmit={submit} className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid gap-6">
        <CallerSearch
          ref={search}
          texts={texts}
          query={draft.query}
          found={found}
          callerId={callerId}
          onType={type}
          onProceed={proceed}
        />
        {!caller && found.answered && found.hits.length === 0 && (
          <UnknownCaller texts={texts} name={draft.callerName} onName={(callerName) => change({ callerName })} />
        )}
        <Asked ref={asked} texts={texts} type={draft.type} onChoose={(type) => change({ type })} />
        {draft.type && (
          <Details
            texts={texts}
            draft={draft}
            caller={caller}
            regions={regions}
            proof={proof}
            needsProof={NEEDS_PROOF.includes(draft.type)}
            errors={refused?.errors ?? []}
            onChange={change}
          />
        )}
        {undecided && draft.type && <Callout tone="warning">{texts.several}</Callout>}
        {refused && (
          <Callout tone="danger" live>
            {refused.message}
          </Callout>
        )}
        <FinishBar
          texts={texts}
          type={draft.type}
          pending={pending || waiting !== null}
          onOnlyLog={() => finish(false)}
        />
      </div>
      {caller && <CallerCard texts={texts} caller={caller} />}
    </form>
  );
}

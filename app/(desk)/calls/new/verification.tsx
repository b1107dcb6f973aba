"use client";

import { type KeyboardEvent, useState, useTransition } from "react";
import type { Refused } from "@/app/form-state";
import { Callout } from "@/components/ui/callout";
import type { RequestType } from "@/vocabulary/requests";
import type { Caller, Verified } from "./call";
import type { CallTexts } from "./call-texts";
import { answerFactAction, askFactAction } from "./caller-actions";
import { FactRow } from "./fact-row";
import { useNextFocus } from "./use-next-focus";

type Props = {
  texts: CallTexts;
  type: RequestType;
  caller: Caller;
  callKey: string;
  onVerified: (verified: Verified) => void;
};
type Fact = Parameters<typeof askFactAction>[0]["fact"];

/** What makes sure of the caller for this request, and the facts to ask for when the number does not. */
export function Verification({ texts, type, caller, callKey, onVerified }: Props) {
  const [told, setTold] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState<Refused | null>(null);
  const [pending, startTransition] = useTransition();
  const [list, focusNext] = useNextFocus();
  const { verified } = caller;
  const who = { id: caller.id, key: callKey };

  const ask = (fact: string) =>
    startTransition(async () => {
      const answer = await askFactAction({ ...who, fact: fact as Fact });
      setRefused(answer.ok ? null : answer);
      if (!answer.ok) return;
      setTold((before) => ({ ...before, [fact]: answer.value.value }));
      onVerified(answer.value.verified);
      focusNext(`[data-right=${fact}]`);
    });
  const judge = (fact: string, right: boolean) =>
    startTransition(async () => {
      const answer = await answerFactAction({ ...who, fact: fact as Fact, right });
      setRefused(answer.ok ? null : answer);
      if (!answer.ok) return;
      onVerified(answer.value);
      focusNext("[data-ask]");
    });
  const press = (event: KeyboardEvent) => {
    const fact = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-fact]") : null;
    const state = verified.facts.find((one) => one.fact === fact?.dataset.fact)?.state;
    if (state !== "asked" || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.code !== "KeyY" && event.code !== "KeyN") return;
    event.preventDefault();
    judge(fact!.dataset.fact!, event.code === "KeyY");
  };

  return (
    <section aria-label={texts.proof} onKeyDown={press} className="grid max-w-xl gap-2">
      <h2 className="text-sm font-medium">{texts.proof}</h2>
      <p className="text-sm text-pretty text-muted">{texts.needs[type]}</p>
      <Verdict texts={texts} caller={caller} />
      {refused && (
        <Callout tone="danger" live>
          {refused.message}
        </Callout>
      )}
      {verified.state !== "locked" && verified.state !== "passed" && verified.facts.length > 0 && (
        <ul ref={list} className="rounded-lg border border-line bg-surface px-3">
          {verified.facts.map(({ fact, state }) => (
            <FactRow
              key={fact}
              texts={texts}
              fact={fact}
              state={state}
              value={told[fact] ?? null}
              pending={pending}
              onAsk={() => ask(fact)}
              onJudge={(right) => judge(fact, right)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** How sure the desk is of the caller, in one line that is read out when it changes. */
function Verdict({ texts, caller: { verified, ofRecord } }: { texts: CallTexts; caller: Caller }) {
  const [tone, text] =
    verified.state === "locked"
      ? (["danger", `${texts.lockedUntil} ${verified.lockedUntil}. ${texts.lockedHint}`] as const)
      : verified.state === "passed"
        ? (["success", texts.factsVerified] as const)
        : ofRecord
          ? (["success", texts.proofContact] as const)
          : (["warning", verified.facts.length < 2 ? texts.tooFewFacts : texts.askTwo] as const);
  return (
    <Callout tone={tone} live>
      {text}
      {verified.state === "open" && verified.wrongLeft === 1 && ` ${texts.oneWrongLeft}`}
    </Callout>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState, useTransition } from "react";
import type { Refused } from "@/app/form-state";
import { provenBy } from "@/app/identity/shown-check";
import { Callout } from "@/components/ui/callout";
import type { Fact } from "@/domain/people/verification/facts";
import type { RequestType } from "@/vocabulary/requests";
import type { Caller, Proof } from "./call";
import { answerFactAction, askFactAction } from "./caller-actions";
import { CheckOfCall } from "./check-of-call";
import { FactRow } from "./fact-row";
import { useNextFocus } from "./use-next-focus";

type Props = {
  type: RequestType;
  caller: Caller;
  callKey: string;
  onProof: (proof: Proof) => void;
};

const NEEDS = {
  unsubscribe: "none",
  question: "none",
  edit: "edit",
  delete: "delete",
  access: "access",
  disclosure: "access",
} as const satisfies Record<RequestType, string>;

/** What makes sure of the caller for this request, and the facts to ask for when the number does not. */
export function Verification({ type, caller, callKey, onProof }: Props) {
  const t = useTranslations("calls.desk");
  const [told, setTold] = useState<Partial<Record<Fact, string>>>({});
  const [refused, setRefused] = useState<Refused | null>(null);
  const [pending, startTransition] = useTransition();
  const [list, focusNext] = useNextFocus();
  const { verified } = caller;
  const proven = provenBy(caller.identity, type);
  const who = { id: caller.id, key: callKey };

  const ask = (fact: Fact) =>
    startTransition(async () => {
      const answer = await askFactAction({ ...who, fact });
      setRefused(answer.ok ? null : answer);
      if (!answer.ok) return;
      setTold((before) => ({ ...before, [fact]: answer.value.value }));
      onProof({ verified: answer.value.verified });
      focusNext(`[data-right=${fact}]`);
    });
  const judge = (fact: Fact, right: boolean) =>
    startTransition(async () => {
      const answer = await answerFactAction({ ...who, fact, right });
      setRefused(answer.ok ? null : answer);
      if (!answer.ok) return;
      onProof({ verified: answer.value });
      focusNext("[data-ask]");
    });
  const press = (event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-fact]") : null;
    const at = verified.facts.find(({ fact }) => fact === row?.dataset.fact);
    if (at?.state !== "asked" || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.code !== "KeyY" && event.code !== "KeyN") return;
    event.preventDefault();
    judge(at.fact, event.code === "KeyY");
  };

  return (
    <section aria-label={t("proof")} onKeyDown={press} className="grid max-w-xl gap-2">
      <h2 className="text-sm font-medium">{t("proof")}</h2>
      <p className="text-sm text-pretty text-muted">{t(`needs.${NEEDS[type]}`)}</p>
      <Verdict caller={caller} proven={proven} />
      {refused && (
        <Callout tone="danger" live>
          {refused.message}
        </Callout>
      )}
      {verified.state !== "locked" && verified.state !== "passed" && !proven && verified.facts.length > 0 && (
        <ul ref={list} className="rounded-lg border border-line bg-surface px-3">
          {verified.facts.map(({ fact, state }) => (
            <FactRow
              key={fact}
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
      {verified.state !== "passed" && !caller.ofRecord && (
        <CheckOfCall caller={caller} callKey={callKey} type={type} onProof={onProof} />
      )}
    </section>
  );
}

/** How sure the desk is of the caller, in one line that is read out when it changes. */
function Verdict({ caller: { verified, ofRecord }, proven }: { caller: Caller; proven: string | null }) {
  const t = useTranslations("calls.desk");
  const [tone, text] =
    verified.state === "locked"
      ? (["danger", `${t("lockedUntil", { time: verified.lockedUntil ?? "" })} ${t("lockedHint")}`] as const)
      : verified.state === "passed"
        ? (["success", t("factsVerified")] as const)
        : ofRecord
          ? (["success", t("proofContact")] as const)
          : proven
            ? (["success", proven] as const)
            : (["warning", verified.facts.length < 2 ? t("tooFewFacts") : t("askTwo")] as const);
  return (
    <Callout tone={tone} live>
      {text}
      {verified.state === "open" && verified.wrongLeft === 1 && ` ${t("oneWrongLeft")}`}
    </Callout>
  );
}

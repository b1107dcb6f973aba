"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { FormState, Refused, Unreached } from "@/app/form-state";
import { reach } from "@/app/reach";
import { useAsking } from "@/components/forms/use-asking";
import { Hotkeys } from "@/components/palette/hotkeys";
import { Callout } from "@/components/ui/callout";
import type { Fact } from "@/domain/people/verification/facts";
import type { Caller, Verified, Who } from "../call";
import { answerFactAction, askFactAction } from "../caller-actions";
import { FactRow, RIGHT, WRONG } from "./fact-row";
import { useNextFocus } from "./use-next-focus";

type Props = {
  who: Who;
  caller: Caller;
  onCaller: (caller: Caller) => void;
};

/** So many are offered at once: two are needed, and the hardest to guess come first. */
const OFFERED = 3;

/** Facts of the record to ask the caller for, each hidden until it is asked. Where the number is enough they wait behind one line. */
export function Facts({ who, caller, onCaller }: Props) {
  const t = useTranslations("calls.desk");
  const [told, setTold] = useState<Partial<Record<Fact, string>>>({});
  const [refused, setRefused] = useState<Refused | Unreached | null>(null);
  const [pending, begin] = useAsking();
  const [list, focusNext] = useNextFocus<HTMLDivElement>();
  const { facts } = caller.verified;
  const isNeeded = !caller.ofRecord || facts.some(({ state }) => state !== null);

  const send = <T,>(action: Promise<FormState<T>>, then: (value: T) => void) =>
    begin(async () => {
      const answer = await reach(action);
      setRefused(answer.ok ? null : answer);
      if (answer.ok) then(answer.value);
    });
  const ask = (fact: Fact) =>
    send(askFactAction({ id: who.id, key: who.key, fact }), ({ value, verified }) => {
      setTold((before) => ({ ...before, [fact]: value }));
      onCaller({ ...caller, verified });
      focusNext(`[data-right=${fact}]`);
    });
  const judge = (fact: Fact, right: boolean) =>
    send(answerFactAction({ ...who, fact, right }), (judged) => {
      onCaller(judged);
      focusNext("[data-ask]");
    });
  const rows = (some: Verified["facts"]) => (
    <ul className="rounded-lg border border-line bg-surface px-3">
      {some.map(({ fact, state }) => (
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
  );
  const [first, rest] = isNeeded ? split(facts) : [[], facts];
  return (
    <div ref={list} className="grid gap-2">
      {refused && (
        <Callout tone="danger" live>
          {refused.message}
        </Callout>
      )}
      {facts.some(({ state }) => state === "asked") && (
        <Hotkeys
          bindings={[
            { keys: "y", label: t("right"), nearest: RIGHT },
            { keys: "n", label: t("wrong"), nearest: WRONG },
          ]}
        />
      )}
      {first.length > 0 && rows(first)}
      {rest.length > 0 && (
        <details className="group">
          <summary className="w-fit cursor-pointer rounded-sm py-0.5 text-sm text-muted underline-offset-2 hover:text-ink hover:underline pointer-coarse:min-h-11">
            {isNeeded ? t("otherFacts", { count: rest.length }) : t("askAnyway")}
          </summary>
          <div className="mt-2">{rows(rest)}</div>
        </details>
      )}
    </div>
  );
}

/** Those that were asked and the first of the others, in their order; then the rest. */
function split(facts: Verified["facts"]): [Verified["facts"], Verified["facts"]] {
  const open = facts.filter(({ state }) => state === null).slice(0, OFFERED);
  const isFirst = (one: Verified["facts"][number]) => one.state !== null || open.includes(one);
  return [facts.filter(isFirst), facts.filter((one) => !isFirst(one))];
}

"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { DraftStore } from "@/app/drafts/draft-store";
import type { Refused } from "@/app/form-state";
import { useAsking } from "@/components/forms/use-asking";
import { toast } from "@/components/toast/toast";
import { closeCallAction, logCallAction } from "./actions";
import { type Caller, type Closing, type Draft, emptyDraft, type LoggedCall } from "./call";
import { composeCall, realChanges } from "./compose-call";

type Known = {
  call: number | null;
  caller: Caller | null;
  isPhone: boolean;
  /** Whether it is known who is calling: all that was typed is answered, and the record is here. */
  settled: boolean;
  /** Several people fit, and none is chosen. */
  undecided: boolean;
  /** The server's clock, epoch milliseconds. */
  serverTime: () => number;
  onUndecided: () => void;
  onClosed: () => void;
};

/** Hands the call in, once, when all is known that it needs. */
export function useFinish(store: DraftStore<Draft>, known: Known) {
  const t = useTranslations("calls.desk");
  const [refusal, setRefused] = useState<Refused | null>(null);
  const [logged, setLogged] = useState<LoggedCall | null>(null);
  const [waits, setWaiting] = useState<{ applyNow: boolean } | null>(null);
  const [pending, begin] = useAsking();
  // What was said of one caller, or was about to be done for them, is nothing to the next.
  const { query, key } = store.get().content;
  const about = `${key} ${query.trim()}`;
  const [last, setLast] = useState(about);
  const isNext = about !== last;
  const [refused, waiting] = isNext ? [null, null] : [refusal, waits];
  if (isNext) {
    setLast(about);
    setRefused(null);
    setWaiting(null);
  }

  const refuse = (why: Refused) => {
    setRefused(why);
    store.resume();
  };
  const send = (applyNow: boolean) =>
    begin(async () => {
      await store.pause();
      const call = composeCall(store.get().content, { ...known, applyNow, now: known.serverTime() });
      const answer = await logCallAction(call).catch(unlessSentElsewhere);
      if (!answer?.ok) return refuse(answer ?? told("conflict", t("noAnswer")));
      setRefused(null);
      setLogged(answer.value);
      store.end(emptyDraft(key));
    });
  const finish = (applyNow: boolean) => {
    if (!store.get().content.type || pending) return;
    if (!known.settled) return setWaiting({ applyNow });
    setWaiting(null);
    if (known.undecided) return known.onUndecided();
    const { type, changes } = store.get().content;
    const isIdle = type === "edit" && Object.keys(realChanges(changes, known.caller)).length === 0;
    if (applyNow && isIdle) return setRefused(told("invalid", t("nothingChanges")));
    send(applyNow);
  };
  const close = (as: Closing) =>
    begin(async () => {
      await store.pause();
      const { key, startedAt } = store.get().content;
      const at = new Date(startedAt ?? known.serverTime());
      const answer = await closeCallAction({ key, call: known.call, startedAt: at, as }).catch(unlessSentElsewhere);
      if (!answer?.ok) return refuse(answer ?? told("conflict", t("noAnswer")));
      setRefused(null);
      store.end(emptyDraft(key));
      toast({ text: t("closed") });
      known.onClosed();
    });
  // Whoever types fast is not held up: what was sent before the record came goes out when it is here.
  useEffect(() => {
    if (waiting && known.settled) finish(waiting.applyNow);
  });
  return {
    refused,
    logged,
    sending: pending,
    pending: pending || waiting !== null,
    finish,
    close,
    next: () => setLogged(null),
  };
}

/** The server is away. Whatever became of the call, it can be handed in again under its key; being sent to sign in is no failure. */
function unlessSentElsewhere(thrown: unknown): null {
  if (thrown instanceof Error && "digest" in thrown) throw thrown;
  return null;
}

const told = (code: Refused["code"], message: string): Refused => ({
  ok: false,
  code,
  message,
  errors: [],
});

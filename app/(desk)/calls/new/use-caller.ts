"use client";

import { useEffect, useRef, useState } from "react";
import { hear } from "@/app/live/stream";
import type { Caller, Proof } from "./call";
import { readCallerAction } from "./caller-actions";

/** `changed`: the record is another than when the call began. `gone`: there is no record any more. */
export type CallerState = { caller: Caller | null; changed: boolean; gone: boolean };

const NOBODY: CallerState = { caller: null, changed: false, gone: false };
const SOON_MS = 250;
/** When the server did not answer. */
const AGAIN_MS = 2000;
const CHANGES = /^(ticket|request|erasure|identity)\.|^person\.(edited|merged|erased|unsubscribed|subscribed)/;

/**
 * The record of whoever is calling. It is read again when somebody else changes it, or works on one of their tickets, and
 * says so: an edit is judged against what the agent has seen.
 *
 * @param known their record, if the page came with it
 */
export function useCaller(
  id: string | null,
  phone: string | null,
  key: string,
  known: Caller | null,
): [CallerState, (proof: Proof) => void] {
  const [state, setState] = useState({ ...NOBODY, caller: known });
  const drawn = useRef(known);
  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isDrawn = drawn.current?.id === id;
    drawn.current = null;
    if (!isDrawn) setState(NOBODY);
    if (!id) return;
    const read = async () => {
      try {
        const caller = await readCallerAction({ id, phone, key });
        if (current) setState((before) => after(before, caller));
      } catch {
        if (current) timer = setTimeout(read, AGAIN_MS);
      }
    };
    const stop = hear((event) => {
      if (event && !(CHANGES.test(event.action) && event.person === id)) return;
      clearTimeout(timer);
      timer = setTimeout(read, SOON_MS);
    });
    if (!isDrawn) void read();
    return () => {
      current = false;
      clearTimeout(timer);
      stop();
    };
  }, [id, phone, key]);
  const setProof = (proof: Proof) =>
    setState((before) => (before.caller ? { ...before, caller: { ...before.caller, ...proof } } : before));
  return [state, setProof];
}

function after(before: CallerState, caller: Caller | null): CallerState {
  const changed = before.changed || Boolean(before.caller && caller && before.caller.version !== caller.version);
  return { caller, changed, gone: caller === null };
}

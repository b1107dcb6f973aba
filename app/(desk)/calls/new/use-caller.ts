"use client";

import { useEffect, useRef, useState } from "react";
import { hear } from "@/app/live/stream";
import type { Caller, Who } from "./call";
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
 * @param who.key of the call: what is known of one caller is never shown with another, nor what was shown in another call
 * @param known their record, if the page came with it
 */
export function useCaller(
  who: Omit<Who, "id"> & { id: string | null },
  known: Caller | null,
): [CallerState, (caller: Caller) => void] {
  const { id, phone, key, call } = who;
  const [state, setState] = useState({ ...NOBODY, caller: known, of: `${id} ${key}` });
  const drawn = useRef(known);
  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isDrawn = drawn.current?.id === id;
    drawn.current = null;
    const of = `${id} ${key}`;
    if (!isDrawn) setState({ ...NOBODY, of });
    if (!id) return;
    const read = async () => {
      try {
        const caller = await readCallerAction({ id, phone, key, call });
        if (current) setState((before) => ({ ...after(before, caller), of }));
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
  }, [id, phone, key, call]);
  const setCaller = (caller: Caller) =>
    setState((before) => (before.caller?.id === caller.id ? { ...before, caller } : before));
  return [state.of === `${id} ${key}` ? state : NOBODY, setCaller];
}

function after(before: CallerState, caller: Caller | null): CallerState {
  const changed = before.changed || Boolean(before.caller && caller && before.caller.version !== caller.version);
  return { caller, changed, gone: caller === null };
}

"use client";

import { useSyncExternalStore } from "react";
import { askValue } from "@/app/http/ask-value";
import { hear } from "@/app/live/stream";
import { createStore } from "@/components/store/create-store";
import type { ShownCall } from "./read-unfinished";

/** A telephone that stopped ringing without a word is looked at again. */
const LOOK_AGAIN_MS = 60_000;

/** A ringing call is no history: after a lost connection only a look tells of it. */
const RELEVANT = new Set(["call.ringing", "call.over", "call.changed", "live.back"]);

/** Null until they were asked for. */
const calls = createStore<ShownCall[] | null>(null, follow);
let asking = new AbortController();

/** The calls that the agent is not done with, as they are: asked when the page opens, when one rings, and after a lost connection. */
export function useCalls(): ShownCall[] | null {
  return useSyncExternalStore(calls.subscribe, calls.get, calls.getFirst);
}

/** Asks again: a draft has come, gone, or been left. */
export async function lookAtCalls(): Promise<void> {
  asking.abort();
  asking = new AbortController();
  // None when overtaken by a later look, or offline: the stream says when to look again.
  const found = await askValue<ShownCall[]>("/calls/ringing", { signal: asking.signal });
  if (found) calls.set(found);
}

function follow(): () => void {
  const stop = hear((event) => {
    if (event === null || RELEVANT.has(event.action)) void lookAtCalls();
  });
  const timer = setInterval(lookAtCalls, LOOK_AGAIN_MS);
  void lookAtCalls();
  return () => {
    stop();
    clearInterval(timer);
    asking.abort();
  };
}

"use client";

import { useEffect, useState } from "react";
import { askValue } from "@/app/http/ask-value";
import { hear } from "@/app/live/stream";
import type { ShownCall } from "../ringing/route";

/** A telephone that stopped ringing without a word is looked at again. */
const LOOK_AGAIN_MS = 60_000;

/** The calls that the agent is not done with, as they are: asked when the page opens, when one rings, and after a lost connection. */
export function useCalls(): ShownCall[] {
  const [calls, setCalls] = useState<ShownCall[]>([]);
  useEffect(() => {
    let asking = new AbortController();
    const look = async () => {
      asking.abort();
      asking = new AbortController();
      // None when overtaken by a later look, or offline: the stream says when to look again.
      const found = await askValue<ShownCall[]>("/calls/ringing", { signal: asking.signal });
      if (found) setCalls(found);
    };
    const stop = hear((event) => {
      if (event === null || RELEVANT.has(event.action)) void look();
    });
    const timer = setInterval(look, LOOK_AGAIN_MS);
    void look();
    return () => {
      stop();
      clearInterval(timer);
      asking.abort();
    };
  }, []);
  return calls;
}

/** A ringing call is no history: after a lost connection only a look tells of it. */
const RELEVANT = new Set(["call.ringing", "call.over", "call.changed", "live.back"]);

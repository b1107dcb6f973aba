"use client";

import { useEffect, useState } from "react";
import { hear } from "@/app/live/stream";
import type { Colleague } from "@/components/presence/colleagues";
import { askWho, sayGone, sayHere } from "./requests";

/** The server takes a tab that is silent for twenty seconds for closed. */
const BEAT_MS = 8_000;

/**
 * Shows that this tab is on the ticket, for as long as it is looked at, and tells who else is.
 *
 * @param isReplying whether an element of the page is where a letter is written
 */
export function usePresence(ticket: number, isReplying: (element: Element | null) => boolean): Colleague[] {
  const [others, setOthers] = useState<Colleague[]>([]);

  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    let said: Colleague["state"] | null = null;
    let gone = false;
    const keep = (found: Colleague[] | null) => {
      if (found && !gone) setOthers(found);
    };
    const say = async (state: Colleague["state"]) => {
      said = state;
      keep(await sayHere(ticket, state));
    };
    const stateNow = () => (isReplying(document.activeElement) ? "replying" : "viewing");
    const come = () => {
      clearInterval(timer);
      timer = setInterval(() => say(stateNow()), BEAT_MS);
      void say(stateNow());
    };
    const leave = () => {
      clearInterval(timer);
      if (said) sayGone();
      said = null;
    };
    const followVisibility = () => (document.hidden ? leave() : come());
    const followFocus = () =>
      queueMicrotask(() => {
        if (said && said !== stateNow()) void say(stateNow());
      });
    const stopHearing = hear((event) => {
      const concerns = !event || event.action === "live.back";
      if (concerns && said) void say(stateNow());
      else if (event?.action === "presence.changed" && event.ticket === ticket) void askWho(ticket).then(keep);
    });

    followVisibility();
    document.addEventListener("visibilitychange", followVisibility);
    document.addEventListener("focusin", followFocus);
    document.addEventListener("focusout", followFocus);
    window.addEventListener("pagehide", leave);
    return () => {
      gone = true;
      leave();
      stopHearing();
      document.removeEventListener("visibilitychange", followVisibility);
      document.removeEventListener("focusin", followFocus);
      document.removeEventListener("focusout", followFocus);
      window.removeEventListener("pagehide", leave);
    };
  }, [ticket, isReplying]);

  return others;
}

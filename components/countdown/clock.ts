import { createStore } from "@/components/store/create-store";
import { untilNextStep } from "./steps";

/** The page's one clock: server time, told to each countdown when what it shows may have changed. */
export type Clock = {
  /** Server time of the last tick, in epoch milliseconds; stands still between ticks. */
  now: () => number;
  /** Server time at this moment, between ticks too. */
  read: () => number;
  /** Calls `changed` at each tick until the returned function is called. */
  watch: (dueAt: number, changed: () => void) => () => void;
  /** Sets the clock by a newer answer of the server. */
  set: (serverNow: number) => void;
};

/**
 * Makes a clock with a single timer, which wakes when the first of the watched countdowns changes: each second while
 * one is within 10 minutes of its due time, else at minute edges. It rests while the page is hidden.
 *
 * @param serverNow epoch milliseconds at which the server drew the page
 */
export function createClock(serverNow: number): Clock {
  let offset = serverNow - Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dueTimes = new Set<{ dueAt: number }>();
  const time = createStore(serverNow, () => {
    document.addEventListener("visibilitychange", wake);
    return () => document.removeEventListener("visibilitychange", wake);
  });

  function tick() {
    time.set(Date.now() + offset);
    plan();
  }

  function plan(wait = earliestChange()) {
    clearTimeout(timer);
    if (dueTimes.size > 0 && !document.hidden) timer = setTimeout(tick, wait);
  }

  function earliestChange() {
    return Math.min(...[...dueTimes].map(({ dueAt }) => untilNextStep(dueAt - time.get())));
  }

  function wake() {
    plan(0);
  }

  return {
    now: time.get,
    read: () => Date.now() + offset,
    set(serverNow) {
      offset = serverNow - Date.now();
      wake();
    },
    watch(dueAt, changed) {
      const watched = { dueAt };
      dueTimes.add(watched);
      const stop = time.subscribe(changed);
      wake();
      return () => {
        dueTimes.delete(watched);
        stop();
        plan();
      };
    },
  };
}

import { setTimeout as pause } from "node:timers/promises";
import { type Child, type Program, startChild } from "./start-child";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
const HEALTHY_AFTER_MS = 60_000;

/** A program that is started again whenever it ends, until stopped. */
export type Kept = { stop: (patience: number) => Promise<void> };

/** Keeps the program running: after a crash it waits 1 s, then twice as long each time, 30 s at most. */
export function keepRunning(program: Program): Kept {
  const stopping = new AbortController();
  let child = startChild(program);

  const watch = async () => {
    let wait = FIRST_PAUSE_MS;
    for (;;) {
      const startedAt = performance.now();
      const code = await child.ended;
      if (stopping.signal.aborted) return;
      if (performance.now() - startedAt > HEALTHY_AFTER_MS) wait = FIRST_PAUSE_MS;
      program.onLine(`ended (${code ?? "killed"}); starting again in ${wait / 1000} s`);
      await pause(wait, undefined, { signal: stopping.signal });
      child = startChild(program);
      wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
    }
  };
  const watching = watch().catch(ignoreAbort);
  return { stop: (patience) => stop(stopping, () => child, watching, patience) };
}

async function stop(stopping: AbortController, child: () => Child, watching: Promise<void>, patience: number) {
  stopping.abort();
  await child().stop(patience);
  await watching;
}

function ignoreAbort(error: Error): void {
  if (error.name !== "AbortError") throw error;
}

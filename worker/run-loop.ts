import { setTimeout as pause } from "node:timers/promises";
import { isTransientError } from "@/db/transient-error";
import { describeError, log } from "./log";
import type { WakeSignal } from "./wake-signal";

/** Work that comes in turns: `turn` does one piece and answers whether there may be more. */
export type Loop = {
  name: string;
  turn: () => Promise<boolean>;
  bell: WakeSignal;
  /** Milliseconds after which to look for work unasked: a notification may be lost, and retries fall due silently. */
  poll: number;
};

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 60_000;

/**
 * Takes turns until told to stop. A turn that fails is tried again, after a quarter of a second at first and a minute at most.
 *
 * @throws when the database is away
 */
export async function runLoop(loop: Loop, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      const more = await loop.turn();
      failures = 0;
      if (!more) await loop.bell.wait(loop.poll, signal);
    } catch (error) {
      if (isTransientError(error)) throw error;
      log.error({ loop: loop.name, error: describeError(error) }, "a turn failed");
      const delay = Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS);
      failures += 1;
      await pause(delay, undefined, { signal }).catch(() => {});
    }
  }
}

import { setTimeout as pause } from "node:timers/promises";
import type { Bell } from "./bell";
import { describeError, type Log } from "./log";

/** Work that comes in turns: `turn` does one piece and answers whether there may be more. */
export type Loop = {
  name: string;
  turn: () => Promise<boolean>;
  bell: Bell;
  /** Milliseconds after which to look for work unasked: a notification may be lost, and retries fall due silently. */
  poll: number;
};

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 5000;

/**
 * Takes turns until told to stop. A turn that fails is tried again, after a quarter of a second at first and five seconds at
 * most, so that a database that is away for a while costs nothing but time.
 */
export async function runLoop(loop: Loop, signal: AbortSignal, log: Log): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      const more = await loop.turn();
      failures = 0;
      if (!more) await loop.bell.wait(loop.poll, signal);
    } catch (error) {
      failures += 1;
      if (failures === 1)
        log.warn({ loop: loop.name, error: describeError(error) }, "a turn failed and is tried again");
      const delay = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LONGEST_RETRY_MS);
      await pause(delay, undefined, { signal }).catch(() => {});
    }
  }
}

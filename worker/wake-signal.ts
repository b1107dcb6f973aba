import { setTimeout as pause } from "node:timers/promises";

/** Wakes a loop. A ring while nobody waits is kept for the next wait. */
export class WakeSignal {
  private rung = false;
  private wake: () => void = () => {};

  ring(): void {
    this.rung = true;
    this.wake();
  }

  /** Waits for a ring, at most so long; returns at once when told to stop. */
  async wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (!this.rung && !signal.aborted) {
      const waiting = new AbortController();
      const rung = new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      const over = AbortSignal.any([waiting.signal, signal]);
      await Promise.race([rung, pause(milliseconds, undefined, { signal: over }).catch(() => {})]);
      waiting.abort();
    }
    this.rung = false;
  }
}

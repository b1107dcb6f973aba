import { setTimeout as pause } from "node:timers/promises";
import type { ImapFlow } from "imapflow";

/** Rings when the folder has grown, the connection has gone, or we are to stop; a ring nobody waits for is kept. */
export class MailboxWakeSignal {
  private rung = false;
  private wake: () => void = () => {};

  constructor(
    private readonly client: ImapFlow,
    private readonly signal: AbortSignal,
  ) {
    const ring = () => {
      this.rung = true;
      this.wake();
    };
    client.on("exists", ring);
    client.on("close", ring);
    signal.addEventListener("abort", ring, { once: true });
    client.once("close", () => signal.removeEventListener("abort", ring));
  }

  /** Waits in IDLE (RFC 2177), at most so long: some servers and middleboxes forget to say that mail came. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.rung) {
      const timer = new AbortController();
      const rung = new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      const idle = this.client.idle().then(
        () => rung,
        () => rung,
      );
      const tooLong = pause(milliseconds, undefined, { signal: AbortSignal.any([timer.signal, this.signal]) });
      await Promise.race([rung, idle, tooLong.catch(() => {})]);
      timer.abort();
    }
    this.rung = false;
  }
}

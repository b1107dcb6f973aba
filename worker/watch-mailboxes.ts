import type { Database } from "@/db/client";
import type { FetchStep } from "@/domain/intake/fetch/fetch-messages";
import { type WatchEvent, watchMailbox } from "@/domain/intake/fetch/watch-mailbox";
import { watchedMailboxes } from "@/domain/intake/fetch/watched-mailboxes";
import { describeError, log } from "./log";
import type { MailboxLock } from "./mailbox-lock";

type Watched = { version: number; stop: AbortController; done: Promise<void> };

/** Keeps each enabled mailbox watched by one worker; added, edited and disabled ones are picked up with the next turn. */
export class MailboxWatchers {
  private readonly running = new Map<number, Watched>();

  constructor(
    private readonly db: Database,
    private readonly lock: MailboxLock,
    private readonly reached?: (step: FetchStep) => void,
  ) {}

  turn = async (): Promise<boolean> => {
    const wanted = new Map((await watchedMailboxes(this.db)).map(({ id, version }) => [id, version]));
    for (const [id, { version }] of this.running)
      if (wanted.get(id) !== version || !(await this.lock.hold(id))) await this.end(id);
    for (const [id, version] of wanted)
      if (!this.running.has(id) && (await this.lock.hold(id))) this.begin(id, version);
    return false;
  };

  async close(): Promise<void> {
    await Promise.all([...this.running.keys()].map((id) => this.end(id).catch(() => {})));
  }

  private begin(id: number, version: number): void {
    const stop = new AbortController();
    const { db, tell: onEvent, reached } = this;
    const watch = { db, mailboxId: id, signal: stop.signal, onEvent, reached };
    const done = watchMailbox(watch).catch((error) => {
      log.error({ mailbox: id, error: describeError(error) }, "a mailbox is no longer watched");
      this.running.delete(id);
    });
    this.running.set(id, { version, stop, done });
  }

  private async end(id: number): Promise<void> {
    const watched = this.running.get(id);
    if (!watched) return;
    this.running.delete(id);
    watched.stop.abort();
    await watched.done;
    await this.lock.release(id);
  }

  private tell = ({ mailbox, event, code }: WatchEvent): void => {
    if (event === "failed") log.warn({ mailbox, code }, "the mailbox cannot be read");
    else log.info({ mailbox }, `the mailbox is ${event}`);
  };
}

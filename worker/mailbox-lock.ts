import type { QueryResult, QueryResultRow } from "pg";
import { clientSettings } from "@/db/client-settings";
import { Client } from "@/db/pg-client";

/** Any number will do, as long as every copy of Rightsdesk uses the same one; it is the class of the locks. */
const LOCK_CLASS = 7_246_802;

const ANSWER_MS = 10_000;

/**
 * Lets one worker of many watch a mailbox. The locks belong to one connection that stays open: when the worker dies, or the
 * database restarts, they are free.
 */
export class MailboxLock {
  private readonly client: Client;
  private connecting: Promise<unknown> | undefined;

  constructor(url: string) {
    this.client = new Client({ ...clientSettings(url, "rightsdesk locks"), answerMs: ANSWER_MS });
  }

  /** Whether the mailbox is ours: it was already, or nobody else has it. */
  async hold(mailboxId: number): Promise<boolean> {
    const { rows } = await this.ask<{ held: boolean }>(
      `select case
        when exists (
          select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()
            and classid = $1::oid and objid = $2::oid
        ) then true
        else pg_try_advisory_lock($1::oid::int, $2::oid::int)
      end as held`,
      mailboxId,
    );
    return rows[0]!.held;
  }

  async release(mailboxId: number): Promise<void> {
    await this.ask("select pg_advisory_unlock($1::int, $2::int)", mailboxId);
  }

  close(): void {
    this.client.break();
  }

  private async ask<R extends QueryResultRow>(text: string, mailboxId: number): Promise<QueryResult<R>> {
    this.connecting ??= this.client.connect();
    await this.connecting;
    return this.client.query<R>(text, [LOCK_CLASS, mailboxId]);
  }
}

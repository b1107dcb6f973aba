import postgres from "postgres";

/** Any number will do, as long as every copy of Rightsdesk uses the same one; it is the class of the locks. */
const LOCK_CLASS = 7_246_802;

/**
 * Lets one worker of many watch a mailbox. The locks belong to one connection that stays open: when the worker dies, or the
 * database restarts, they are free.
 */
export class MailboxLock {
  private readonly sql: postgres.Sql;

  constructor(url: string) {
    this.sql = postgres(url, {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      onnotice: () => {},
      connection: { application_name: "rightsdesk locks" },
    });
  }

  /** Whether the mailbox is ours: it was already, or nobody else has it. */
  async hold(mailboxId: number): Promise<boolean> {
    const [row] = await this.sql<{ held: boolean }[]>`
      select case
        when exists (
          select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()
            and classid = ${LOCK_CLASS} and objid = ${mailboxId}
        ) then true
        else pg_try_advisory_lock(${LOCK_CLASS}::int, ${mailboxId}::int)
      end as held`;
    return row!.held;
  }

  async release(mailboxId: number): Promise<void> {
    await this.sql`select pg_advisory_unlock(${LOCK_CLASS}::int, ${mailboxId}::int)`;
  }

  async close(): Promise<void> {
    await this.sql.end({ timeout: 0 }).catch(() => {});
  }
}

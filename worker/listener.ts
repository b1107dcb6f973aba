import { randomUUID } from "node:crypto";
import postgres from "postgres";

/** Called with the payload of each notification; without one when some may have been missed. */
export type OnNotify = (payload?: string) => void;

const ECHO_CHANNEL = "worker_echo";

/**
 * Hears PostgreSQL's notifications, also after a restart of the server: each {@link Listener.check} sends a notification to
 * itself, and a listener that has not heard its last one connects anew.
 */
export class Listener {
  private sql: postgres.Sql | null = null;
  private readonly id = randomUUID();
  private heard = false;

  constructor(
    private readonly url: string,
    private readonly channels: Record<string, OnNotify>,
  ) {}

  /** @throws when the database is away; call it again later */
  async check(): Promise<void> {
    if (this.sql && this.heard) return this.sendEcho(this.sql);
    await this.close();
    const sql = postgres(this.url, {
      max: 1,
      onnotice: () => {},
      connection: { application_name: "rightsdesk listener" },
    });
    this.sql = sql;
    await sql.listen(ECHO_CHANNEL, (id) => {
      if (id === this.id) this.heard = true;
    });
    for (const [channel, notify] of Object.entries(this.channels)) {
      await sql.listen(channel, notify);
      notify();
    }
    await this.sendEcho(sql);
  }

  async close(): Promise<void> {
    const { sql } = this;
    this.sql = null;
    this.heard = false;
    await sql?.end({ timeout: 0 }).catch(() => {});
  }

  private async sendEcho(sql: postgres.Sql): Promise<void> {
    this.heard = false;
    await sql.notify(ECHO_CHANNEL, this.id);
  }
}

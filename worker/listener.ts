import { randomUUID } from "node:crypto";
import postgres from "postgres";

/** Called with the payload of each notification; without one when some may have been missed. */
export type OnNotify = (payload?: string) => void;

const ECHO_CHANNEL = "worker_echo";

/**
 * Hears PostgreSQL's notifications, and that the server has gone. Each {@link Listener.check} sends a notification to itself,
 * and a listener that has not heard its last one connects anew.
 */
export class Listener {
  private sql: postgres.Sql | null = null;
  private readonly id = randomUUID();
  private heard = false;

  constructor(
    private readonly url: string,
    private readonly channels: Record<string, OnNotify>,
    private readonly onGone: () => void,
  ) {}

  /** @throws when the database is away */
  async check(): Promise<void> {
    if (this.sql && this.heard) return this.sendEcho(this.sql);
    await this.close();
    const sql = this.open();
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

  /** The connection that sends the echo stays open, so that its end is the end of the server. */
  private open(): postgres.Sql {
    const sql = postgres(this.url, {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      onnotice: () => {},
      onclose: () => this.sql === sql && this.onGone(),
      connection: { application_name: "rightsdesk listener" },
    });
    this.sql = sql;
    return sql;
  }

  private async sendEcho(sql: postgres.Sql): Promise<void> {
    this.heard = false;
    await sql.notify(ECHO_CHANNEL, this.id);
  }
}

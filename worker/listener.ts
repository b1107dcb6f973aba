import { randomUUID } from "node:crypto";
import { clientSettings } from "@/db/client-settings";
import { Client } from "@/db/pg-client";

/** Called with the payload of each notification; without one when some may have been missed. */
export type OnNotify = (payload?: string) => void;

const ECHO_CHANNEL = "worker_echo";
const ANSWER_MS = 10_000;

/**
 * Hears PostgreSQL's notifications, and that the server has gone. Each {@link Listener.check} sends a notification to itself,
 * and a listener that has not heard its last one connects anew.
 */
export class Listener {
  private client: Client | null = null;
  private readonly id = randomUUID();
  private heard = false;

  constructor(
    private readonly url: string,
    private readonly channels: Record<string, OnNotify>,
    private readonly onGone: () => void,
  ) {}

  /** @throws when the database is away */
  async check(): Promise<void> {
    if (this.client && this.heard) return this.sendEcho(this.client);
    this.close();
    const client = this.open();
    await client.connect();
    for (const channel of [ECHO_CHANNEL, ...Object.keys(this.channels)])
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
    for (const notify of Object.values(this.channels)) notify();
    await this.sendEcho(client);
  }

  close(): void {
    const { client } = this;
    this.client = null;
    this.heard = false;
    client?.break();
  }

  private open(): Client {
    const client = new Client({ ...clientSettings(this.url, "rightsdesk listener"), answerMs: ANSWER_MS });
    client.once("end", () => this.client === client && this.onGone());
    client.on("notification", ({ channel, payload }) => {
      if (channel !== ECHO_CHANNEL) this.channels[channel]?.(payload);
      else if (payload === this.id) this.heard = true;
    });
    this.client = client;
    return client;
  }

  private async sendEcho(client: Client): Promise<void> {
    this.heard = false;
    await client.query("select pg_notify($1, $2)", [ECHO_CHANNEL, this.id]);
  }
}

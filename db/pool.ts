import pg from "pg";
import { Client, type ClientSettings, ConnectionLost, throwCoded } from "./pg-client";

const IDLE_MS = 60_000;

/** A pool that outlives the loss of its connections: nothing waits for one for ever, and nothing ends the process. */
export class Pool extends pg.Pool {
  private readonly opened = new Set<Client>();
  private readonly waiting = new Set<(error: Error) => void>();
  private isOver = false;

  constructor(settings: Omit<pg.PoolConfig, "Client"> & ClientSettings) {
    super({ idleTimeoutMillis: IDLE_MS, ...settings, Client } as pg.PoolConfig);
    this.on("connect", (client) => this.opened.add(client as pg.ClientBase as Client));
    this.on("remove", (client) => this.opened.delete(client as pg.ClientBase as Client));
    // An error event without a listener ends the process. The pool has let go of that idle connection already.
    this.on("error", () => {});
  }

  override connect = (() => {
    const arriving = super.connect().then((client) => this.guard(client), throwCoded);
    return new Promise((resolve, reject) => {
      this.waiting.add(reject);
      arriving.then(resolve, reject).finally(() => this.waiting.delete(reject));
    });
  }) as pg.Pool["connect"];

  /** The pool's own closes the connection whenever a statement fails. */
  override query = (async (...words: Parameters<pg.Client["query"]>) => {
    const client = await this.connect();
    try {
      return await client.query(...words);
    } finally {
      client.release();
    }
  }) as pg.Pool["query"];

  /**
   * Refuses who waits for a connection, whom node-postgres would leave waiting for ever, and closes the connections: each as
   * its work is done, and after so many milliseconds all of them.
   */
  async close(patience: number): Promise<void> {
    if (this.isOver) return;
    this.isOver = true;
    for (const refuse of this.waiting) refuse(new ConnectionLost("the pool is closed"));
    setTimeout(() => {
      for (const client of this.opened) client.break();
    }, patience).unref();
    await this.end();
  }

  /** Drizzle never gives back a client whose BEGIN failed: one that is gone leaves its place to others by itself. */
  private guard(client: pg.PoolClient): pg.PoolClient {
    const giveBack = client.release;
    let isHeld = true;
    client.release = (broken) => {
      if (!isHeld) return;
      isHeld = false;
      client.off("end", leave);
      giveBack(broken);
    };
    const leave = () => client.release(true);
    client.once("end", leave);
    if (!this.isOver) return client;
    client.release(true);
    throw new ConnectionLost("the pool is closed");
  }
}

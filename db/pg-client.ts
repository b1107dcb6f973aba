import pg from "pg";

/** The connection is gone, or there is none to be had. `code` is PostgreSQL's connection_failure. */
export class ConnectionLost extends Error {
  override name = "ConnectionLost";
  readonly code = "08006";
}

const CONNECT_MS = 10_000;
const KEEP_ALIVE_MS = 60_000;

/** `answerMs`: a statement without an answer for so long ends its connection; the network may swallow all and say nothing. */
export type ClientSettings = pg.ClientConfig & { answerMs?: number };

/** One connection. Its loss ends what was asked of it with {@link ConnectionLost}, and nothing else: not the process. */
export class Client extends pg.Client {
  private isGone = false;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly answerMs?: number;

  constructor({ answerMs, ...settings }: ClientSettings = {}) {
    super({
      connectionTimeoutMillis: CONNECT_MS,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
      ...settings,
      keepAlive: true,
    });
    this.answerMs = answerMs;
    // An error event without a listener ends the process. Whoever waits for an answer is told as well.
    this.on("error", () => {
      this.isGone = true;
    });
  }

  override connect = ((...words: unknown[]) => {
    const connecting = (super.connect as (...words: unknown[]) => unknown)(...words);
    // A socket that was destroyed before it was opened would open all the same.
    if (this.isGone) this.connection.stream.destroy();
    return connecting instanceof Promise ? connecting.catch(throwCoded) : connecting;
  }) as pg.Client["connect"];

  /** Statements that are asked for side by side are sent one after the other: node-postgres 9 will no longer queue them. */
  override query = ((...words: unknown[]) => {
    const ask = () => (super.query as (...words: unknown[]) => unknown)(...words);
    if (isStream(words[0])) return ask();
    const answer = this.turn.then(() => this.inTime(ask)).catch((error) => this.throwKnown(error));
    this.turn = answer.catch(() => {});
    return answer;
  }) as pg.Client["query"];

  /** Ends the connection here and now: `end` would wait for a server that may no longer answer. */
  break(): void {
    this.isGone = true;
    this.connection.stream.destroy();
  }

  private async inTime(ask: () => unknown): Promise<unknown> {
    if (!this.answerMs) return ask();
    const late = setTimeout(() => this.break(), this.answerMs);
    try {
      return await ask();
    } finally {
      clearTimeout(late);
    }
  }

  private throwKnown(error: Error): never {
    throw this.isGone ? new ConnectionLost(error.message, { cause: error }) : error;
  }
}

/** node-postgres gives no code to a connection that could not be opened in time, or was closed meanwhile. */
export function throwCoded(error: Error & { code?: string }): never {
  throw error.code ? error : new ConnectionLost(error.message, { cause: error });
}

function isStream(asked: unknown): boolean {
  return typeof (asked as { submit?: unknown } | null)?.submit === "function";
}

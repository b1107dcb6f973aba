import { drizzle, type NodePgQueryResultHKT } from "drizzle-orm/node-postgres";
import type { PgDatabase } from "drizzle-orm/pg-core";
import { clientSettings } from "./client-settings";
import { listen } from "./listen";
import { Pool } from "./pool";

/** A connection pool or a transaction: verbs do not know which. */
export type Database = PgDatabase<NodePgQueryResultHKT>;

/** An open pool, and what can be heard beside it. `close` waits so many milliseconds for what is under way: 5 seconds unless told. */
export type Connection = {
  db: Database;
  listen: (channel: string, hear: (payload: string) => void, onHearing?: () => void) => () => Promise<void>;
  close: (patience?: number) => Promise<void>;
};

// A plan for the values at hand: what fits the common region is slow for a rare one.
const OPTIONS = "-c TimeZone=UTC -c plan_cache_mode=force_custom_plan";
const PATIENCE_MS = 5000;
const ANSWER_MS = 5 * 60_000;

/**
 * Opens a pool as the application's role.
 * @param url a `postgres://` URL
 * @param max connections at most
 */
export function connect(url: string, max = 10): Connection {
  const pool = new Pool({ ...clientSettings(url, "rightsdesk", OPTIONS), max, answerMs: ANSWER_MS });
  const endings: (() => Promise<void>)[] = [];
  return {
    db: drizzle(pool),
    listen: (...words) => {
      const end = listen(url, ...words);
      endings.push(end);
      return end;
    },
    close: async (patience = PATIENCE_MS) => {
      await Promise.all([pool.close(patience), ...endings.map((end) => end())]);
    },
  };
}

const kept = globalThis as typeof globalThis & { rightsdeskConnection?: Connection };

/**
 * The process's own pool, opened on first use.
 * @throws Error when RIGHTSDESK_APP_DATABASE_URL is missing: the start command sets it for web, worker and commands
 */
export function connection(): Connection {
  kept.rightsdeskConnection ??= openOwn();
  return kept.rightsdeskConnection;
}

function openOwn(): Connection {
  const url = process.env.RIGHTSDESK_APP_DATABASE_URL;
  if (!url) throw new Error("RIGHTSDESK_APP_DATABASE_URL is missing: start Rightsdesk with npm start");
  const opened = connect(url);
  const close = (patience?: number) => {
    kept.rightsdeskConnection = undefined;
    return opened.close(patience);
  };
  return { ...opened, close };
}

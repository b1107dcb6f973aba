import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";

/** A connection pool or a transaction: verbs do not know which. */
export type Database = PgDatabase<PostgresJsQueryResultHKT>;

/** An open pool: `db` for queries, `sql` for what Drizzle has no words for (LISTEN, COPY, cursors). */
export type Connection = { db: Database; sql: postgres.Sql; close: () => Promise<void> };

/**
 * Opens a pool as the application's role.
 * @param url a `postgres://` URL
 * @param max connections at most
 */
export function connect(url: string, max = 10): Connection {
  const sql = postgres(url, {
    max,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => {},
    // A plan for the values at hand: what fits the common region is slow for a rare one.
    connection: { application_name: "rightsdesk", TimeZone: "UTC", plan_cache_mode: "force_custom_plan" },
  });
  return { db: drizzle(preparing(sql)), sql, close: () => sql.end({ timeout: 5 }) };
}

/**
 * Drizzle has its statements parsed anew each time, which costs another way there and back; outside transactions they are kept
 * with the connection instead.
 */
function preparing(sql: postgres.Sql): postgres.Sql {
  const unsafe: postgres.Sql["unsafe"] = (text, values, options) =>
    sql.unsafe(text, values, { prepare: true, ...options });
  return new Proxy(sql, { get: (target, name) => (name === "unsafe" ? unsafe : Reflect.get(target, name)) });
}

const kept = globalThis as typeof globalThis & { rightsdeskConnection?: Connection };

/**
 * The process's own pool, opened on first use, and anew after the server went away: ask for it each time.
 * @throws Error when RIGHTSDESK_APP_DATABASE_URL is missing: the start command sets it for web, worker and commands
 */
export function connection(): Connection {
  const known = kept.rightsdeskConnection;
  if (known) return known;
  const url = process.env.RIGHTSDESK_APP_DATABASE_URL;
  if (!url) throw new Error("RIGHTSDESK_APP_DATABASE_URL is missing: start Rightsdesk with npm start");
  const pool = connect(url);
  const forget = () => {
    if (kept.rightsdeskConnection === opened) kept.rightsdeskConnection = undefined;
  };
  const endWatch = watchServer(url, () => {
    forget();
    void pool.sql.end({ timeout: 0 }).catch(() => {});
  });
  const close = async () => {
    forget();
    await Promise.all([endWatch(), pool.close()]);
  };
  const opened: Connection = { ...pool, close };
  kept.rightsdeskConnection = opened;
  return opened;
}

/**
 * Calls `onGone` once, when the server goes away. postgres.js 3.4 keeps connections that broke within a transaction, and
 * hands them work that never ends: such a pool is no good any more. A connection that does nothing tells of it at once.
 *
 * @returns ends the watch; who does not call it lives as long as the server
 */
function watchServer(url: string, onGone: () => void): () => Promise<void> {
  let isOver = false;
  const over = () => {
    if (isOver) return;
    isOver = true;
    onGone();
    void watch.end({ timeout: 0 }).catch(() => {});
  };
  const watch = postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    // asked behind our back as the connection opens; ended meanwhile, its rejection would be nobody's and end the process
    fetch_types: false,
    onnotice: () => {},
    onclose: over,
    connection: { application_name: "rightsdesk watch" },
  });
  watch`select 1`.catch(over);
  return async () => {
    isOver = true;
    await watch.end({ timeout: 0 });
  };
}

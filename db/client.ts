import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";

/** A connection pool or a transaction: verbs do not know which. */
export type Database = PgDatabase<PostgresJsQueryResultHKT>;

/** An open pool: `db` for queries, `sql` for what Drizzle has no words for (LISTEN, COPY, cursors). */
export type Connection = { db: Database; sql: postgres.Sql; close: () => Promise<void> };

/**
 * Opens a pool as the application's role.
 *
 * @param url a `postgres://` URL
 * @param max connections at most
 */
export function connect(url: string, max = 10): Connection {
  const sql = postgres(url, {
    max,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: "rightsdesk", TimeZone: "UTC" },
  });
  return { db: drizzle(sql), sql, close: () => sql.end({ timeout: 5 }) };
}

const kept = globalThis as typeof globalThis & { rightsdeskConnection?: Connection };

/**
 * The process's own pool, opened on first use.
 *
 * @throws Error when RIGHTSDESK_APP_DATABASE_URL is missing: the start command sets it for web, worker and commands
 */
export function connection(): Connection {
  if (!kept.rightsdeskConnection) {
    const url = process.env.RIGHTSDESK_APP_DATABASE_URL;
    if (!url) throw new Error("RIGHTSDESK_APP_DATABASE_URL is missing: start Rightsdesk with npm start");
    kept.rightsdeskConnection = connect(url);
  }
  return kept.rightsdeskConnection;
}

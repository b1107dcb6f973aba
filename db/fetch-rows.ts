import type { SQL } from "drizzle-orm";
import type { QueryResultRow } from "pg";
import type { Database } from "./client";

/** The rows that a statement of our own words answers with. A bigint comes as text, a moment as PostgreSQL writes it. */
export async function fetchRows<T extends QueryResultRow>(db: Database, statement: SQL): Promise<T[]> {
  const { rows } = await db.execute(statement);
  return rows as T[];
}

import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { fetchRows } from "@/db/fetch-rows";

export type Role = "agent" | "supervisor" | "admin";

/** Who acts: a member of staff, a program with a token, or the desk itself (mail intake, the outbox). */
export type Actor =
  | { kind: "staff"; id: string; role: Role }
  | { kind: "token"; id: string; role: Role }
  | { kind: "system"; id: "desk"; role: "system" };

export const DESK: Actor = { kind: "system", id: "desk", role: "system" };

/** Who acts, on which connection, and when (UTC, from the database clock). */
export type Acting = { actor: Actor; db: Database; now: Date };

/** The database's clock as RFC 3339, for `new Date`. */
export const CLOCK = sql<string>`to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Begins an act: the database's clock is the only one that counts. */
export async function actAs(db: Database, actor: Actor): Promise<Acting> {
  const [row] = await fetchRows<{ now: string }>(db, sql`select ${CLOCK} as now`);
  return { actor, db, now: new Date(row!.now) };
}

/** Runs `work` in one transaction; nested calls become savepoints, so verbs compose. */
export function inTransaction<T>(acting: Acting, work: (acting: Acting) => Promise<T>): Promise<T> {
  return acting.db.transaction((tx) => work({ ...acting, db: tx }));
}

/** The acting member of staff's id, or null when a program or the desk itself acts. */
export function staffId(actor: Actor): string | null {
  return actor.kind === "staff" ? actor.id : null;
}

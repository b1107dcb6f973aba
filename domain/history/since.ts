import { asc, gt } from "drizzle-orm";
import type { Database } from "@/db/client";
import { history } from "@/db/schema/history";

export type Told = Pick<typeof history.$inferSelect, "seq" | "action" | "ticket" | "person">;

/** The entries after a number, for a screen that was away; null when there are more than `most`. */
export async function entriesSince(db: Database, seq: number, most: number): Promise<Told[] | null> {
  const rows = await db
    .select({ seq: history.seq, action: history.action, ticket: history.ticket, person: history.person })
    .from(history)
    .where(gt(history.seq, seq))
    .orderBy(asc(history.seq))
    .limit(most + 1);
  return rows.length > most ? null : rows;
}

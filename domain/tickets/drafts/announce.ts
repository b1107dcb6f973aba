import { sql } from "drizzle-orm";
import type { Acting } from "@/domain/acting";

/** Tells open screens, once the transaction commits, that somebody's draft on the ticket is not what it was. */
export async function announceDraft(acting: Acting, number: number): Promise<void> {
  const payload = { action: "draft.changed", ticket: number, person: null };
  await acting.db.execute(sql`select pg_notify('desk', ${JSON.stringify(payload)})`);
}

import { sql } from "drizzle-orm";
import type { Acting } from "@/domain/acting";
import type { LiveAction } from "./actions";

/** What open screens are told of: by ids alone, never a personal value. `to`: only the screens of that member of staff. */
export type LiveEvent = {
  action: LiveAction;
  ticket?: number | null;
  person?: string | null;
  to?: string;
  id?: string;
};

/** Notifies open screens, once the transaction commits, of what is no act of history. */
export async function announce(acting: Acting, event: LiveEvent): Promise<void> {
  const { action, ticket = null, person = null, to, id } = event;
  await acting.db.execute(sql`select pg_notify('desk', ${JSON.stringify({ action, ticket, person, to, id })})`);
}

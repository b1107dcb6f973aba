import { asc, eq } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";

/** The ticket that keeps what this one asked: itself, unless it was merged. Merging never leaves a chain. */
export async function mergeTargetOf(acting: Acting, number: number): Promise<number> {
  const [row] = await acting.db.select({ into: tickets.mergedInto }).from(tickets).where(eq(tickets.number, number));
  return row?.into ?? number;
}

/** A ticket that was merged into another, and the clock it had. */
export type MergedTicket = { number: number; receivedAt: Date; dueAt: Date };

/** The tickets that were merged into this one, lowest number first. */
export function mergedInto(acting: Acting, number: number): Promise<MergedTicket[]> {
  return acting.db
    .select({ number: tickets.number, receivedAt: tickets.receivedAt, dueAt: tickets.dueAt })
    .from(tickets)
    .where(eq(tickets.mergedInto, number))
    .orderBy(asc(tickets.number));
}

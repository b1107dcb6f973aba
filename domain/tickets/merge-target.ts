import { asc, eq } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";

/** The ticket itself unless merged; merging never leaves a chain. */
export async function ticketMergeTarget(acting: Acting, number: number): Promise<number> {
  const [row] = await acting.db.select({ into: tickets.mergedInto }).from(tickets).where(eq(tickets.number, number));
  return row?.into ?? number;
}

export type MergedTicket = { number: number; receivedAt: Date; dueAt: Date };

export function mergedInto(acting: Acting, number: number): Promise<MergedTicket[]> {
  return acting.db
    .select({ number: tickets.number, receivedAt: tickets.receivedAt, dueAt: tickets.dueAt })
    .from(tickets)
    .where(eq(tickets.mergedInto, number))
    .orderBy(asc(tickets.number));
}

import { and, eq, notInArray, sql } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

/** @param move.locked tickets of `from` that the caller has locked; a newer one is a `conflict` */
export async function moveTickets(
  acting: Acting,
  { from, into, locked }: { from: string; into: string; locked: number[] },
): Promise<number> {
  const unlocked = and(eq(tickets.personId, from), locked.length ? notInArray(tickets.number, locked) : undefined);
  if ((await acting.db.$count(tickets, unlocked)) > 0) throw new Refusal("conflict");
  const moved = await acting.db
    .update(tickets)
    .set({ personId: into, version: sql`${tickets.version} + 1` })
    .where(eq(tickets.personId, from))
    .returning({ number: tickets.number });
  return moved.length;
}

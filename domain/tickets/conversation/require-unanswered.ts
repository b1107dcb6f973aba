import { and, eq, gt, gte, isNotNull, ne, sql } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { messages } from "@/db/schema/tickets";
import { type Acting, staffId } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

/**
 * Prevents two concurrent answers; a withdrawn reply does not count.
 * @param seen the last history entry the author saw
 * @throws Refusal `already_answered` when a colleague has replied since
 */
export async function requireUnanswered(acting: Acting, number: number, seen: number): Promise<void> {
  const me = staffId(acting.actor);
  const [since] = await acting.db
    .select({ at: sql<Date>`min(${history.at})`.mapWith(history.at) })
    .from(history)
    .where(
      and(
        eq(history.ticket, number),
        gt(history.seq, seen),
        eq(history.action, "ticket.replied"),
        me ? ne(history.actorId, me) : undefined,
      ),
    );
  if (!since?.at) return;
  const letters = await acting.db.$count(
    messages,
    and(
      eq(messages.ticketNumber, number),
      eq(messages.direction, "out"),
      gte(messages.at, since.at),
      isNotNull(messages.authorId),
      me ? ne(messages.authorId, me) : undefined,
    ),
  );
  if (letters > 0) throw new Refusal("already_answered");
}

import { ticketLinks } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { lockTicket, type Ticket } from "../lock";

/**
 * Marks two tickets as related; each keeps its clock, person and requests. Idempotent.
 * @throws Refusal `not_found`; `invalid` on `ticket` for a ticket with itself
 */
export async function linkTickets(acting: Acting, number: number, other: number): Promise<void> {
  requirePermission(acting.actor, "ticket:link");
  if (number === other) throw new Refusal("invalid", {}, [{ field: "ticket", code: "same_ticket" }]);

  await inTransaction(acting, async (acting) => {
    const [first, second] = await lockPair(acting, number, other);
    const added = await acting.db
      .insert(ticketLinks)
      .values({ one: first.number, other: second.number, createdAt: acting.now })
      .onConflictDoNothing()
      .returning({ one: ticketLinks.one });
    if (added.length > 0) await recordLink(acting, "ticket.linked", first, second);
  });
}

/** Lower number first, as stored and locked. */
export async function lockPair(acting: Acting, one: number, other: number): Promise<[Ticket, Ticket]> {
  const first = await lockTicket(acting, Math.min(one, other));
  return [first, await lockTicket(acting, Math.max(one, other))];
}

export async function recordLink(
  acting: Acting,
  action: "ticket.linked" | "ticket.unlinked",
  first: Ticket,
  second: Ticket,
): Promise<void> {
  for (const [ticket, other] of [
    [first, second],
    [second, first],
  ] as const)
    await recordHistory(acting, {
      action,
      ticket: ticket.number,
      person: ticket.personId,
      details: { other: other.number },
    });
}

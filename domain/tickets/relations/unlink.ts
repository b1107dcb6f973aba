import { and, eq } from "drizzle-orm";
import { ticketLinks } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { lockPair, recordLink } from "./link";

/** Either way round; idempotent. @throws Refusal `not_found` */
export async function unlinkTickets(acting: Acting, number: number, other: number): Promise<void> {
  requirePermission(acting.actor, "ticket:link");

  await inTransaction(acting, async (acting) => {
    const [first, second] = await lockPair(acting, number, other);
    const deleted = await acting.db
      .delete(ticketLinks)
      .where(and(eq(ticketLinks.one, first.number), eq(ticketLinks.other, second.number)))
      .returning({ one: ticketLinks.one });
    if (deleted.length > 0) await recordLink(acting, "ticket.unlinked", first, second);
  });
}

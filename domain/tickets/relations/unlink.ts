import { and, eq } from "drizzle-orm";
import { ticketLinks } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { lockPair, recordLink } from "./link";

/**
 * Takes a link between two tickets away, whichever way round they are named. Where there is none, nothing changes.
 *
 * @throws Refusal `forbidden` without `ticket:link`; `not_found`
 */
export async function unlinkTickets(acting: Acting, number: number, other: number): Promise<void> {
  requirePermission(acting.actor, "ticket:link");

  await inTransaction(acting, async (acting) => {
    const [first, second] = await lockPair(acting, number, other);
    const gone = await acting.db
      .delete(ticketLinks)
      .where(and(eq(ticketLinks.one, first.number), eq(ticketLinks.other, second.number)))
      .returning({ one: ticketLinks.one });
    if (gone.length > 0) await recordLink(acting, "ticket.unlinked", first, second);
  });
}

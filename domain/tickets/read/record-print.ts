import { eq } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";

/** Recorded each time. @param revealed whether contacts were printed in full @throws Refusal `not_found` */
export async function recordPrint(acting: Acting, number: number, { revealed }: { revealed: boolean }): Promise<void> {
  requirePermission(acting.actor, "ticket:read");
  await inTransaction(acting, async (acting) => {
    const [ticket] = await acting.db
      .select({ person: tickets.personId })
      .from(tickets)
      .where(eq(tickets.number, number));
    if (!ticket) throw new Refusal("not_found");
    await recordHistory(acting, {
      action: "ticket.printed",
      ticket: number,
      person: ticket.person,
      details: { revealed },
    });
  });
}

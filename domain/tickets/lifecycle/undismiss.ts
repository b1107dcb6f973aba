import { and, desc, eq, isNull } from "drizzle-orm";
import { triageCorrections } from "@/db/schema/intake";
import { requests } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { changeTicket } from "../change";
import { lockTicket } from "../lock";
import { nextStatus } from "../status";

/**
 * Restores a dismissed ticket with its deadline and requests, however old.
 * @throws Refusal `not_found`; `conflict` unless dismissed, or when the person has been erased since
 */
export async function undismissTicket(acting: Acting, number: number): Promise<void> {
  requirePermission(acting.actor, "ticket:dismiss");

  await inTransaction(acting, async (acting) => {
    const ticket = await lockTicket(acting, number);
    const dismissal = ticket.dismissedAs ? await lastDismissal(acting, number) : undefined;
    if (!dismissal?.before) throw new Refusal("conflict", { status: ticket.status });

    for (const { id, status } of dismissal.before) {
      await acting.db.update(requests).set({ status, reason: null, decidedAt: null }).where(eq(requests.id, id));
    }
    const status = nextStatus(ticket.status, "reopen");
    await changeTicket(acting, ticket, { status, resolvedAt: null, dismissedAs: null });
    await acting.db
      .update(triageCorrections)
      .set({ undoneAt: acting.now })
      .where(eq(triageCorrections.id, dismissal.id));
    await recordHistory(acting, { action: "ticket.undismissed", ticket: number, person: ticket.personId });
  });
}

async function lastDismissal(acting: Acting, number: number) {
  const { id, before, ticketNumber, kind, undoneAt } = triageCorrections;
  const [row] = await acting.db
    .select({ id, before })
    .from(triageCorrections)
    .where(and(eq(ticketNumber, number), eq(kind, "not_a_request"), isNull(undoneAt)))
    .orderBy(desc(id))
    .limit(1);
  return row;
}

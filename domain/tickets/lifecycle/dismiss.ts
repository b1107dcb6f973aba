import { and, asc, eq, inArray } from "drizzle-orm";
import { requests } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import type { Dismissal } from "@/vocabulary/tickets";
import { changeTicket } from "../change";
import { ensureAssignee } from "../ensure-assignee";
import { lockTicket } from "../lock";
import { recordCorrection } from "../requests/record-correction";
import { requireNothingApplied } from "../requests/require-nothing-applied";
import { nextStatus } from "../status";

/**
 * Ends a ticket that is no request at all. Nobody is told; what triage had proposed was misread. {@link undismissTicket} gives
 * everything back.
 *
 * @throws Refusal `forbidden` without `ticket:dismiss`; `not_found`; `claimed_by_other`; `conflict` when resolved, or when a
 *   request of it was applied or put forward
 */
export async function dismissTicket(acting: Acting, number: number, as: Dismissal): Promise<void> {
  requirePermission(acting.actor, "ticket:dismiss");

  await inTransaction(acting, async (acting) => {
    const ticket = await ensureAssignee(acting, await lockTicket(acting, number));
    const status = nextStatus(ticket.status, "resolve");
    await requireNothingApplied(acting, number);
    const lines = await undecidedLines(acting, number);

    await acting.db
      .update(requests)
      .set({ status: "refused", reason: "misread", decidedAt: acting.now })
      .where(inArray(requests.id, [0, ...lines.map(({ id }) => id)]));
    await changeTicket(acting, ticket, { status, resolvedAt: acting.now, dismissedAs: as });
    await recordCorrection(acting, {
      kind: "not_a_request",
      ticket: number,
      rule: lines.find(({ rule }) => rule)?.rule ?? null,
      proposed: lines[0]?.type,
      before: lines.map(({ id, status }) => ({ id, status })),
    });
    await recordHistory(acting, {
      action: "ticket.dismissed",
      ticket: number,
      person: ticket.personId,
      details: { dismissedAs: as },
    });
  });
}

function undecidedLines(acting: Acting, number: number) {
  const { id, status, type, rule } = requests;
  return acting.db
    .select({ id, status, type, rule })
    .from(requests)
    .where(and(eq(requests.ticketNumber, number), inArray(requests.status, ["proposed", "open"])))
    .orderBy(asc(id))
    .for("update");
}

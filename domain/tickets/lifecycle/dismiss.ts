import { and, asc, eq, inArray } from "drizzle-orm";
import { requests } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { settleNotifications } from "@/domain/notifications/settle";
import { SETTLED_BY_END } from "@/domain/notifications/settled-by-end";
import { requirePermission } from "@/domain/permissions";
import type { Dismissal } from "@/vocabulary/tickets";
import { changeTicket } from "../change";
import { ensureAssignee } from "../ensure-assignee";
import { lockTicket } from "../lock";
import { recordCorrection } from "../requests/record-correction";
import { requireNothingApplied } from "../requests/require-nothing-applied";
import { nextStatus } from "../status";

/**
 * Closes a ticket that is no request. Nobody is notified; triage's proposals count as misread. {@link undismissTicket} restores
 * all.
 * @throws Refusal `not_found`; `claimed_by_other`; `conflict` when resolved, or a request was applied or awaits approval
 */
export async function dismissTicket(acting: Acting, number: number, as: Dismissal): Promise<void> {
  requirePermission(acting.actor, "ticket:dismiss");

  await inTransaction(acting, async (acting) => {
    const ticket = await ensureAssignee(acting, await lockTicket(acting, number));
    const status = nextStatus(ticket.status, "resolve");
    await requireNothingApplied(acting, number);
    const undecided = await lockUndecidedRequests(acting, number);

    await acting.db
      .update(requests)
      .set({ status: "refused", reason: "misread", decidedAt: acting.now })
      .where(inArray(requests.id, [0, ...undecided.map(({ id }) => id)]));
    await changeTicket(acting, ticket, { status, resolvedAt: acting.now, dismissedAs: as });
    await recordCorrection(acting, {
      kind: "not_a_request",
      ticket: number,
      rule: undecided.find(({ rule }) => rule)?.rule ?? null,
      proposed: undecided[0]?.type,
      before: undecided.map(({ id, status }) => ({ id, status })),
    });
    await settleNotifications(acting, number, SETTLED_BY_END);
    await recordHistory(acting, {
      action: "ticket.dismissed",
      ticket: number,
      person: ticket.personId,
      details: { dismissedAs: as },
    });
  });
}

function lockUndecidedRequests(acting: Acting, number: number) {
  const { id, status, type, rule } = requests;
  return acting.db
    .select({ id, status, type, rule })
    .from(requests)
    .where(and(eq(requests.ticketNumber, number), inArray(requests.status, ["proposed", "open"])))
    .orderBy(asc(id))
    .for("update");
}

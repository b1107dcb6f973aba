import { and, eq, isNull } from "drizzle-orm";
import { callBacks } from "@/db/schema/call-backs";
import { staff } from "@/db/schema/staff";
import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { notify } from "@/domain/notifications/notify";
import { settleNotifications } from "@/domain/notifications/settle";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { requireAssignable } from "../ensure-assignee";
import { lockTicket, type Ticket } from "../lock";
import { nextStatus } from "../status";
import { callBackInstant } from "./call-back-instant";

/** `at`: see `callBackInstant`. `by`: a member of staff; null is oneself. */
export type CallBackWish = { at: string; by: string | null; timeZone: string };

/**
 * Promises the requester a call, in place of one promised before.
 * @throws Refusal `not_found`; `claimed_by_other`; `conflict` when resolved; `invalid` for a time that is past or after the ticket is
 *   due, and for somebody who is no colleague
 */
export async function promiseCallBack(acting: Acting, number: number, wish: CallBackWish): Promise<void> {
  requirePermission(acting.actor, "call:handle");

  await inTransaction(acting, async (acting) => {
    const ticket = await lockTicket(acting, number);
    requireAssignable(acting, ticket);
    await promiseOn(acting, ticket, wish);
  });
}

/** On a locked ticket, whosever it is. @throws Refusal as {@link promiseCallBack} */
export async function promiseOn(acting: Acting, ticket: Ticket, wish: CallBackWish): Promise<void> {
  nextStatus(ticket.status, "work");
  const at = callBackInstant(wish.at, { now: acting.now, dueAt: ticket.dueAt, timeZone: wish.timeZone });
  if (at <= acting.now) throw new Refusal("invalid", {}, [{ field: "callBackAt", code: "past" }]);
  if (at > ticket.dueAt) throw new Refusal("invalid", {}, [{ field: "callBackAt", code: "beyond_due" }]);
  const by = await requireColleague(acting, wish.by ?? staffId(acting.actor));

  const [before] = await acting.db
    .update(callBacks)
    .set({ state: "replaced", endedAt: acting.now })
    .where(and(eq(callBacks.ticketNumber, ticket.number), eq(callBacks.state, "open")))
    .returning({ id: callBacks.id });
  await acting.db.insert(callBacks).values({ ticketNumber: ticket.number, staffId: by, at, createdAt: acting.now });
  await recordHistory(acting, {
    action: "call_back.promised",
    ticket: ticket.number,
    person: ticket.personId,
    details: { until: at.toISOString(), staff: by, because: before ? "replaced" : "new" },
  });
  await settleNotifications(acting, ticket.number, ["call_back_due", "call_back_given"]);
  await notify(acting, { staffId: by, kind: "call_back_given", ticket: ticket.number });
}

async function requireColleague(acting: Acting, id: string | null): Promise<string> {
  const [found] = id
    ? await acting.db
        .select({ id: staff.id })
        .from(staff)
        .where(and(eq(staff.id, id), isNull(staff.disabledAt)))
    : [];
  if (!found) throw new Refusal("invalid", {}, [{ field: "callBackBy", code: "unknown" }]);
  return found.id;
}

import type { Acting } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { changeTicket } from "../change";
import { requireAssignable } from "../ensure-assignee";
import type { Ticket } from "../lock";
import { type Aside, asideOf } from "./aside";

/**
 * On a locked ticket. Whoever may work on it may put it aside; a free one stays free, and its clock goes on.
 * @returns what was agreed on before
 * @throws Refusal `claimed_by_other`; `conflict` when resolved
 */
export async function putAside(acting: Acting, ticket: Ticket, aside: Aside): Promise<Aside | null> {
  requireAssignable(acting, ticket);
  const before = asideOf(ticket, acting.now);
  await changeTicket(acting, ticket, {
    snoozedUntil: aside.kind === "snoozed" ? aside.until : null,
    waitingSince: aside.kind === "waiting" ? aside.since : null,
  });
  await recordHistory(acting, {
    action: aside.kind === "snoozed" ? "ticket.snoozed" : "ticket.awaited",
    ticket: ticket.number,
    person: ticket.personId,
    details: aside.kind === "snoozed" ? { until: aside.until.toISOString() } : {},
  });
  return before;
}

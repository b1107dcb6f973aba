import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { LAST_HOUR_MS } from "@/domain/sla/clock";
import { lockTicket } from "../lock";
import type { Aside } from "./aside";
import { putAside } from "./put-aside";

/**
 * Puts a ticket aside until an instant. It comes back by itself then, or an hour before it is due if that is sooner.
 * @param beyondDue the caller knows that the instant is later than the deadline
 * @returns what was agreed on before, for the undo
 * @throws Refusal `not_found`; `claimed_by_other`; `conflict` when resolved; `invalid` for an instant that is past; `due_soon` with
 *   less than an hour left; `beyond_due` unless confirmed
 */
export async function snoozeTicket(
  acting: Acting,
  number: number,
  until: Date,
  { beyondDue = false } = {},
): Promise<Aside | null> {
  requirePermission(acting.actor, "ticket:put_aside");
  if (!(until > acting.now)) throw new Refusal("invalid", {}, [{ field: "until", code: "past" }]);

  return inTransaction(acting, async (acting) => {
    const ticket = await lockTicket(acting, number);
    if (ticket.status !== "resolved") {
      if (ticket.dueAt.getTime() - acting.now.getTime() <= LAST_HOUR_MS) throw new Refusal("due_soon");
      if (until > ticket.dueAt && !beyondDue) throw new Refusal("beyond_due");
    }
    return putAside(acting, ticket, { kind: "snoozed", until });
  });
}

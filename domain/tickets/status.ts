import { Refusal } from "@/domain/refusal";
import type { TicketStatus } from "@/vocabulary/tickets";

/** What can happen to a ticket. `work` is any act of staff on it; `wait` is waiting for a second member of staff. */
export type TicketEvent = "work" | "wait" | "resume" | "resolve" | "reopen";

const NEXT: Record<TicketStatus, Partial<Record<TicketEvent, TicketStatus>>> = {
  new: { work: "open", wait: "waiting", resolve: "resolved" },
  open: { work: "open", wait: "waiting", resume: "open", resolve: "resolved" },
  waiting: { work: "waiting", wait: "waiting", resume: "open", resolve: "resolved" },
  resolved: { reopen: "open" },
};

/**
 * The one transition table of tickets.
 *
 * @throws Refusal `conflict` when the event cannot happen in this status, e.g. work on a resolved ticket
 */
export function nextStatus(status: TicketStatus, event: TicketEvent): TicketStatus {
  const next = NEXT[status][event];
  if (!next) throw new Refusal("conflict", { status });
  return next;
}

import type { Waiting } from "@/app/waiting/waiting";
import type { TicketCounts } from "@/domain/tickets/list/counts";

/** The queue counts what is overdue, in alarm, else what is open. */
export function waitingIn({ overdue, open }: TicketCounts): Waiting {
  return overdue > 0 ? { count: overdue, alarm: true } : { count: open, alarm: false };
}

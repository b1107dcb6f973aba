import { Refusal } from "@/domain/refusal";
import type { TicketStatus } from "@/vocabulary/tickets";

/** `work`: any act of staff; `wait`: for a second member of staff. */
export type TicketEvent = "work" | "wait" | "resume" | "resolve" | "reopen";

const NEXT: Record<TicketStatus, Partial<Record<TicketEvent, TicketStatus>>> = {
  new: { work: "open", wait: "waiting", resolve: "resolved" },
  open: { work: "open", wait: "waiting", resume: "open", resolve: "resolved" },
  waiting: { work: "waiting", wait: "waiting", resume: "open", resolve: "resolved" },
  resolved: { reopen: "open" },
};

/** The only transition table of tickets. @throws Refusal `conflict`, e.g. for work on a resolved ticket */
export function nextStatus(status: TicketStatus, event: TicketEvent): TicketStatus {
  const next = NEXT[status][event];
  if (!next) throw new Refusal("conflict", { status });
  return next;
}

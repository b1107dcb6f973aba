import type { NotificationKind } from "./notify";

/** What asks for work on a ticket, and so for nothing once it has ended. A mention asks its reader, and a report of a loss tells one. */
export const SETTLED_BY_END: NotificationKind[] = [
  "assigned",
  "due_75",
  "due_90",
  "breached",
  "reply_received",
  "bounced",
  "answer_undelivered",
  "erasure_sent_back",
  "call_back_given",
  "call_back_due",
];

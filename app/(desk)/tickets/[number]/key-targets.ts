/** The ids of what the ticket's keys press or focus. */
export const KEY_TARGETS = {
  claim: "ticket-claim",
  apply: "ticket-apply",
  reply: "ticket-reply",
  note: "ticket-note",
  resolve: "ticket-resolve",
  person: "ticket-person",
} as const;

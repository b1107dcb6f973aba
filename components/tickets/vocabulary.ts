/** The words that screens pass to the badges; the same as the desk uses everywhere. */
export type TicketStatus = "new" | "open" | "waiting" | "resolved";
export const REQUEST_TYPES = ["unsubscribe", "edit", "delete", "access", "question", "disclosure"] as const;
export type RequestType = (typeof REQUEST_TYPES)[number];

export type Channel = "email" | "phone" | "link" | "preferences" | "form" | "api";

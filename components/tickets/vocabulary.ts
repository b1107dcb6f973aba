/** The words that screens pass to the badges; the same as the desk uses everywhere. */
export type TicketStatus = "new" | "open" | "waiting" | "resolved";
export type RequestType = "unsubscribe" | "edit" | "delete" | "access" | "question" | "disclosure";

export type Channel = "email" | "phone" | "link" | "preferences" | "form" | "api";

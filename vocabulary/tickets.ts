/** How a ticket came. */
export const CHANNELS = ["email", "phone", "link", "preferences", "form", "api"] as const;
export type Channel = (typeof CHANNELS)[number];

export const TICKET_STATUSES = ["new", "open", "waiting", "resolved"] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** Why a ticket was no request after all. */
export const DISMISSALS = ["spam", "auto_reply", "newsletter", "nothing_asked", "not_for_us", "duplicate"] as const;
export type Dismissal = (typeof DISMISSALS)[number];

/** What a ticket of the quiet lane probably is; it is dismissed as that. */
export const QUIET_KINDS = ["spam", "auto_reply", "nothing_asked"] as const satisfies readonly Dismissal[];
export type QuietKind = (typeof QUIET_KINDS)[number];

/** For how long a ticket is put aside, as offered; any other time is the reader's own. */
export const SNOOZES = ["hour", "two_hours", "tomorrow"] as const;
export type Snooze = (typeof SNOOZES)[number];

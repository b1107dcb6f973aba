/** What a member of staff does on a ticket that is open on their screen. */
export const PRESENCE_STATES = ["viewing", "replying"] as const;
export type PresenceState = (typeof PRESENCE_STATES)[number];

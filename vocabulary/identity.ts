/**
 * `sent` waits for the person; `locked`: too many wrong codes; `denied`: the person says it was not they; `replaced` by a later
 * check; `withdrawn`: it says nothing any more of who asks.
 */
export const CHECK_STATES = ["sent", "confirmed", "locked", "denied", "replaced", "withdrawn"] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** How a check was confirmed: by the code, read back to staff, or on the page that the link opens. */
export const CHECK_WAYS = ["code", "link"] as const;
export type CheckWay = (typeof CHECK_WAYS)[number];

/** A promised call: open until somebody called, dropped it, promised another, or the ticket ended. */
export const CALL_BACK_STATES = ["open", "done", "dropped", "replaced", "ended"] as const;

/** Why a promised call is not made after all. */
export const CALL_BACK_DROPS = ["called_us", "wrote_to_us", "unreachable", "not_needed"] as const;
export type CallBackDrop = (typeof CALL_BACK_DROPS)[number];

/** In how long to call back, as offered; any other time is the reader's own. */
export const CALL_BACK_TIMES = ["hour", "two_hours"] as const;

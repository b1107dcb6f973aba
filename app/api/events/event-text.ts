/** Tells a page that it may have missed anything, and should look at everything again. */
export const RESYNC = "event: resync\ndata: {}\n\n";

/** Tells a page that was away that it has now been told all the history it missed; what is no history it should ask for. */
export const BACK = "event: back\ndata: {}\n\n";

/** Tells a page that its stream ends here: whoever it was for has been signed out or has another role. */
export const OVER = "event: over\ndata: {}\n\n";

export const act = (event: object) => `data: ${JSON.stringify(event)}\n\n`;

/**
 * The place to come back to: whoever has heard all until here needs only entries of a later number. It is also the sign that the
 * stream is alive.
 */
export const cursor = (seq: number) => `event: cursor\nid: ${seq}\ndata: {}\n\n`;

/** A sign of life while there is no place to come back to. */
export const BEAT = "event: beat\ndata: {}\n\n";

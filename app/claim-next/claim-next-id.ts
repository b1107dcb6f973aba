/** The id of the button that takes the next ticket, for the key that presses it. */
export const CLAIM_NEXT = "take-next";

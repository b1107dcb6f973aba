/** The id of the panel that the bells open; it is drawn once. */
export const BELL_PANEL = "notifications";

/** Name of the event that opens the panel, as a key does. */
export const BELL_EVENT = "rightsdesk:notifications";

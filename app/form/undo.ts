/** The key that takes back the latest act, and the event that it sends. */
export const UNDO_KEY = "z";
export const UNDO_EVENT = "rightsdesk:undo";

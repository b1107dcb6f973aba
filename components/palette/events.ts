/** Events on `window` that open the palette and the sheet of keys. */
export const PALETTE_EVENT = "rightsdesk:palette";
export const KEYS_EVENT = "rightsdesk:keys";

/** The id of the link that opens the edit form, for the key that presses it. */
export const EDIT_ID = "edit-record";

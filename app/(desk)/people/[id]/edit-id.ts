/** The id of the first field's button, for the key that begins editing. */
export const EDIT_ID = "edit-record";

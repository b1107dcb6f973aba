/** Where sanitised HTML keeps the address of a picture on somebody else's server: nothing loads from there. */
export const REMOTE_PICTURE_ATTRIBUTE = "data-remote";

/** As the sanitiser writes it; in text `<` is always escaped. */
const HIDDEN = `<img ${REMOTE_PICTURE_ATTRIBUTE}="`;

/** Whether sanitised HTML has pictures that were not loaded. */
export function hasRemotePictures(safeHtml: string | null): boolean {
  return safeHtml?.includes(HIDDEN) ?? false;
}

/** Sanitised HTML whose remote pictures load, for a member of staff who asked to see them. */
export function withRemotePictures(safeHtml: string): string {
  return safeHtml.replaceAll(HIDDEN, '<img src="');
}

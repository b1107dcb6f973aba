/** Holds the address of a remote picture, so that nothing loads it. */
export const REMOTE_PICTURE_ATTRIBUTE = "data-remote";

/** As the sanitiser writes it; in text `<` is always escaped. */
const HIDDEN = `<img ${REMOTE_PICTURE_ATTRIBUTE}="`;

export function hasRemotePictures(safeHtml: string | null): boolean {
  return safeHtml?.includes(HIDDEN) ?? false;
}

/** Only for a member of staff who asked to see them. */
export function withRemotePictures(safeHtml: string): string {
  return safeHtml.replaceAll(HIDDEN, '<img src="');
}

/** In characters, and in tags of one ticket. */
export const LONGEST_TAG = 40;
export const MOST_TAGS = 20;

/** As tags are compared: without regard to case, ё and е, and how many spaces stand where. */
export function normaliseTag(word: string): string {
  return cleanTag(word).toLowerCase().replaceAll("ё", "е");
}

/** As a tag is kept: one line, nothing around it. */
export function cleanTag(word: string): string {
  return word
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

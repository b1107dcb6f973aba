import { normaliseContact } from "@/domain/contacts/normalise-contact";

/** A contact found in a text: its one spelling, and where it stands. */
export type Found = { value: string; start: number; end: number };

const GAP = "[ \\t\\u00a0.()\\/–—‑-]{0,4}\\n?[ \\t\\u00a0.()\\/–—‑-]{0,3}";
/** Ten digits after +7, 8 or 7, or ten that begin with 9, in groups of any size. */
const RUSSIAN = new RegExp(
  `(?<![\\p{L}\\d@+]|\\d[.,:/-])(?:(?:\\+[ \\t]?7|00[ -]?7|[78])${GAP}\\d|\\(?9)(?:${GAP}\\d){9}(?![\\d@]|[.,:/-]\\d)`,
  "gu",
);
const FOREIGN = /(?<![\p{L}\d@+])\+(?!7)\d(?:[ .()/-]{0,3}\d){7,14}(?![\d@])/gu;

/** Phone numbers written any way, as E.164; a national number is Russian. */
export function findPhones(text: string): Found[] {
  const found = [...text.matchAll(RUSSIAN), ...text.matchAll(FOREIGN)].flatMap((match): Found[] => {
    const contact = normaliseContact("phone", match[0].replace(/[^\d+]/g, "").replace(/^00/, "+"));
    return contact ? [{ value: contact.normalised, start: match.index, end: match.index + match[0].length }] : [];
  });
  return found.sort((a, b) => a.start - b.start);
}

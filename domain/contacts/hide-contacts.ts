import { maskContact } from "./mask";
import { guessContact } from "./normalise-contact";

/** A piece of a text, and where it stood; `hidden` when it is a contact, masked. */
export type Part = { text: string; from: number; to: number; hidden: boolean };

const CONTACT = /[^\s@<>()[\]"'«»,;:]+@[^\s@<>()[\]"'«»,;:]+|\+?\d(?:[\s().\-–—‑/]{0,3}\d){5,}/gu;
const DATE = /^(\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d\d-\d\d)$/;

/** Parts a text at its e-mail addresses and telephone numbers, and masks them. What may be a piece of a number is hidden whole. */
export function hideContacts(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const keep = (to: number) => {
    if (to > at) parts.push({ text: text.slice(at, to), from: at, to, hidden: false });
    at = to;
  };
  for (const { 0: found, index } of text.matchAll(CONTACT)) {
    if (DATE.test(found)) continue;
    keep(index);
    at = index + found.length;
    parts.push({ text: masked(found), from: index, to: at, hidden: true });
  }
  keep(text.length);
  return parts;
}

function masked(found: string): string {
  const contact = guessContact(found);
  return contact ? maskContact(contact.kind, contact.normalised) : "•••";
}

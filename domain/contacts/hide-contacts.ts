import { maskContact } from "./mask";
import { guessContact } from "./normalise-contact";

export type TextPart = { text: string; from: number; to: number; hidden: boolean };

const CONTACT = /[^\s@<>()[\]"'«»,;:]+@[^\s@<>()[\]"'«»,;:]+|\+?\d(?:[\s().\-–—‑/]{0,3}\d){5,}/gu;
const DATE = /^(\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d\d-\d\d)$/;

export function hideContacts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  const pushText = (to: number) => {
    if (to > at) parts.push({ text: text.slice(at, to), from: at, to, hidden: false });
    at = to;
  };
  for (const { 0: found, index } of text.matchAll(CONTACT)) {
    if (DATE.test(found)) continue;
    pushText(index);
    at = index + found.length;
    parts.push({ text: masked(found), from: index, to: at, hidden: true });
  }
  pushText(text.length);
  return parts;
}

function masked(found: string): string {
  const contact = guessContact(found);
  return contact ? maskContact(contact.kind, contact.normalised) : "•••";
}

import { normaliseContact } from "@/domain/contacts/normalise-contact";
import type { Found } from "./find-phones";

const ADDRESS = /[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,6}[\p{L}\p{N}-]{2,63}/gu;

/** E-mail addresses in a text, in lower case with an ASCII (punycode) domain. */
export function findEmails(text: string): Found[] {
  if (!text.includes("@")) return [];
  return [...text.matchAll(ADDRESS)].flatMap((match): Found[] => {
    const contact = normaliseContact("email", match[0].replace(/^[.'-]+/, ""));
    return contact ? [{ value: contact.normalised, start: match.index, end: match.index + match[0].length }] : [];
  });
}

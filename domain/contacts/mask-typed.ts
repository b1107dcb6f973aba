import { maskContact } from "./mask";
import { guessContact } from "./normalise-contact";

const SHOWN_DIGITS = 4;

/** A contact as far as it was typed, hidden like a whole one. Other words, such as a name, stand as they are. */
export function maskTyped(text: string): string {
  const contact = guessContact(text);
  if (contact) return maskContact(contact.kind, contact.normalised);
  if (text.includes("@")) return text.replace(/[^@]*/, (name) => `${name.length > 1 ? name[0] : ""}•••`);
  let digits = 0;
  return text.replace(/\d/g, (digit) => {
    digits += 1;
    return digits > SHOWN_DIGITS ? "•" : digit;
  });
}

import { domainToUnicode } from "node:url";
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { ContactKind } from "./normalise-contact";

const DOT = "•";

/** What staff see until a contact is revealed: `a•••@mail.example`, `+7 900 •••‑••‑33`. */
export function maskContact(kind: ContactKind, normalised: string): string {
  return kind === "email" ? maskEmail(normalised) : maskPhone(normalised);
}

/** Always three dots: their number must not reveal the length. A name of one letter is hidden whole. */
function maskEmail(normalised: string): string {
  const at = normalised.lastIndexOf("@");
  const [first = "", ...rest] = normalised.slice(0, Math.max(at, 0));
  return `${rest.length > 0 ? first : ""}${DOT.repeat(3)}@${domainToUnicode(normalised.slice(at + 1))}`;
}

function maskPhone(normalised: string): string {
  const number = parsePhoneNumberFromString(normalised);
  const country = number?.countryCallingCode ?? "";
  const national: string = number?.nationalNumber ?? normalised.replace(/\D/g, "");
  const shown = Math.min(3, Math.max(0, national.length - 6));
  const hidden = DOT.repeat(Math.max(0, national.length - shown - 2)).replace(/^(•{3,})(••)$/, "$1‑$2");
  return `+${[country, national.slice(0, shown), `${hidden}‑${national.slice(-2)}`].filter(Boolean).join(" ")}`;
}

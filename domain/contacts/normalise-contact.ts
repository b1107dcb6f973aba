import { domainToASCII } from "node:url";
import { parsePhoneNumberFromString } from "libphonenumber-js/min";

export type ContactKind = "email" | "phone";

/** `value` as written; `normalised`: e-mail lower-cased with an ASCII domain, phone E.164. */
export type Contact = { kind: ContactKind; value: string; normalised: string };

const LOCAL_PART = /^(?!\.)(?!.*\.\.)[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}(?<!\.)$/u;
const HOST_LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;
const TOP_LABEL = /^(?=.*[a-z])[a-z0-9-]{2,63}$/;
const PHONE_CHARACTERS = /^\+?[\d\s().\-–—‑/]+(?:(?:доб|ext|x|#)[\s.:]*\d+)?$/iu;

/** The one spelling under which a contact is stored, found and suppressed; null when invalid. */
export function normaliseContact(kind: ContactKind, value: string): Contact | null {
  const written = value.trim();
  const normalised = kind === "email" ? normaliseEmail(written) : normalisePhone(written);
  return normalised === null ? null : { kind, value: written, normalised };
}

/** An e-mail address or a phone number (a national one is Russian), or null. */
export function guessContact(text: string): Contact | null {
  const written = text.trim();
  if (written.includes("@")) return normaliseContact("email", written);
  return PHONE_CHARACTERS.test(written) ? normaliseContact("phone", written) : null;
}

function normaliseEmail(written: string): string | null {
  const address = written.replace(/^mailto:/i, "").replace(/^<(.*)>$/, "$1");
  const at = address.lastIndexOf("@");
  const local = lowerCased(address.slice(0, Math.max(at, 0)));
  const domain = domainToASCII(address.slice(at + 1).replace(/\.$/, "")).toLowerCase();
  const normalised = `${local}@${domain}`;
  return LOCAL_PART.test(local) && isHostName(domain) && normalised.length <= 254 ? normalised : null;
}

/** Lower-casing can decompose a letter (İ): composing again keeps one spelling. */
function lowerCased(text: string): string {
  return text.normalize("NFC").toLowerCase().normalize("NFC");
}

function isHostName(domain: string): boolean {
  const labels = domain.split(".");
  return labels.length > 1 && labels.every((label) => HOST_LABEL.test(label)) && TOP_LABEL.test(labels.at(-1)!);
}

function normalisePhone(written: string): string | null {
  const number = parsePhoneNumberFromString(written.replace(/^tel:/i, ""), { defaultCountry: "RU", extract: false });
  return number?.isValid() ? number.number : null;
}

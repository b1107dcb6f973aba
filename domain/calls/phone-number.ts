import { normaliseContact } from "@/domain/contacts/normalise-contact";

const MAX_LENGTH = 64;

/** E.164 from any written form or a `tel:` or `sip:` address; null when withheld or unreadable: the call still counts. */
export function readNumber(reported: string | null | undefined): string | null {
  if (!reported || reported.length > MAX_LENGTH) return null;
  const written = /^\s*sips?:([^@;]+)/i.exec(reported)?.[1] ?? reported;
  return normaliseContact("phone", written)?.normalised ?? null;
}

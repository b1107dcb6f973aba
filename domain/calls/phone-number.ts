import { normaliseContact } from "@/domain/contacts/normalise-contact";

const LONGEST = 64;

/**
 * A number as a telephone system tells it (written in any form, or as a `tel:` or `sip:` address) in E.164; null when it is
 * withheld or is none: a call counts all the same.
 */
export function readNumber(told: string | null | undefined): string | null {
  if (!told || told.length > LONGEST) return null;
  const written = /^\s*sips?:([^@;]+)/i.exec(told)?.[1] ?? told;
  return normaliseContact("phone", written)?.normalised ?? null;
}

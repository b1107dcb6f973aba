import type { Draft, Found } from "./call";

/** Whether anything is filled in that belongs to one caller and to no other. */
export function isFilledIn({ type, region, changes, callerName, note, join, disposition }: Draft): boolean {
  const typed = [callerName, note, ...changes.map(({ value }) => value)];
  return type !== null || region !== null || !join || disposition !== null || typed.some((text) => text.trim());
}

/** Whether anything would be lost with a draft. */
export const holdsSomething = (draft: Draft): boolean => draft.query.trim() !== "" || isFilledIn(draft);

/** Whether what is filled in is somebody's by now: of whom was chosen, or of whoever has this number. */
export function hasCaller({ query, personId }: Pick<Draft, "query" | "personId">, found: Found): boolean {
  return personId !== null || isWholeNumber(query, found);
}

/** A number as two spellings of it have it in common; other words as they are. */
export function isSameCaller(a: string, b: string): boolean {
  return spelledOnce(a) === spelledOnce(b);
}

/** Whether nothing is missing from a telephone number; the server knows, and until it has said so its length tells. */
export function isWholeNumber(query: string, { answered, isPhone }: Pick<Found, "answered" | "isPhone">): boolean {
  const written = query.trim();
  if (answered === written) return isPhone;
  if (!PHONE.test(written)) return false;
  const digits = written.replace(/\D/g, "").length;
  return written.startsWith("+") ? digits > 10 : digits === (/^[78]/.test(written) ? 11 : 10);
}

const PHONE = /^\+?[\d\s().‑–—-]+$/;

function spelledOnce(text: string): string {
  const written = text.trim();
  if (!PHONE.test(written)) return written.toLowerCase().replace(/\s+/g, " ");
  const digits = written.replace(/\D/g, "");
  if (written.startsWith("+")) return `+${digits}`;
  if (digits.length === 11 && /^[78]/.test(digits)) return `+7${digits.slice(1)}`;
  return digits.length === 10 ? `+7${digits}` : digits;
}

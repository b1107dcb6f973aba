import type { FieldError } from "@/domain/refusal";

const LONGEST_NAME = 120;
const LONGEST_EMAIL = 254;
const EMAIL = /^[^\s@<>()",;:\\]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** An e-mail as staff sign in with it: trimmed and in lower case. */
export function normaliseStaffEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** What is wrong with the name and the e-mail of a member of staff. */
export function judgeIdentity(name: string, email: string): FieldError[] {
  return [...judgeName(name), ...judgeEmail(email)];
}

export function judgeName(name: string): FieldError[] {
  if (name === "") return [{ field: "name", code: "required" }];
  return name.length > LONGEST_NAME ? [{ field: "name", code: "too_long" }] : [];
}

function judgeEmail(email: string): FieldError[] {
  if (email === "") return [{ field: "email", code: "required" }];
  return email.length > LONGEST_EMAIL || !EMAIL.test(email) ? [{ field: "email", code: "bad_email" }] : [];
}

/** Whether the runtime knows the IANA time zone. */
export function knowsTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}

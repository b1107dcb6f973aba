import type { FieldError } from "@/domain/refusal";

const MAX_NAME_LENGTH = 120;
const MAX_EMAIL_LENGTH = 254;
const EMAIL = /^[^\s@<>()",;:\\]+@[^\s@.]+(\.[^\s@.]+)+$/;

export function normaliseStaffEmail(email: string): string {
  return email.trim().toLowerCase();
}

export function judgeIdentity(name: string, email: string): FieldError[] {
  return [...judgeName(name), ...judgeEmail(email)];
}

export function judgeName(name: string): FieldError[] {
  if (name === "") return [{ field: "name", code: "required" }];
  return name.length > MAX_NAME_LENGTH ? [{ field: "name", code: "too_long" }] : [];
}

function judgeEmail(email: string): FieldError[] {
  if (email === "") return [{ field: "email", code: "required" }];
  return email.length > MAX_EMAIL_LENGTH || !EMAIL.test(email) ? [{ field: "email", code: "bad_email" }] : [];
}

export function knowsTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}

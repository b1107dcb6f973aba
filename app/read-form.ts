import type { z } from "zod";
import { type FieldError, Refusal } from "@/domain/refusal";

/**
 * The form's fields in the schema's shape. Shape only: rules live in the domain.
 *
 * @throws Refusal `invalid` with one error per field
 */
export function readForm<S extends z.ZodType>(schema: S, form: FormData): z.output<S> {
  const read = schema.safeParse(Object.fromEntries(form));
  if (!read.success) throw new Refusal("invalid", {}, read.error.issues.map(fieldError));
  return read.data;
}

/** A complaint of zod's as an error code that has a text. A custom message is taken as the code itself. */
export function fieldError(issue: z.core.$ZodIssue): FieldError {
  return { field: issue.path.join("."), code: codeOf(issue) };
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "custom") return issue.message;
  if (issue.code === "too_small") return issue.minimum === 1 ? "required" : "too_short";
  if (issue.code === "too_big") return "too_long";
  if (issue.code === "invalid_value") return "unknown";
  return issue.code === "invalid_type" && issue.expected === "string" ? "required" : "malformed";
}

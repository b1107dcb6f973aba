import type { z } from "zod";
import type { FieldError } from "@/domain/refusal";

/** Zod's complaints as field errors with codes that have texts; the path is written with dots, e.g. `requests.0.type`. */
export function fieldErrors(error: z.ZodError, input: unknown): FieldError[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({ field: [...issue.path, key].join("."), code: "unknown_field" }));
    return [{ field: issue.path.join("."), code: codeOf(issue, valueAt(input, issue.path)) }];
  });
}

function codeOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === "custom") return issue.message;
  if (value === undefined) return "required";
  switch (issue.code) {
    case "invalid_value":
      return "unknown";
    case "too_small":
      return issue.origin === "string" || issue.origin === "array" ? tooShort(issue.minimum) : "out_of_range";
    case "too_big":
      return issue.origin === "string" || issue.origin === "array" ? "too_long" : "out_of_range";
    default:
      return "malformed";
  }
}

function tooShort(minimum: number | bigint): string {
  return Number(minimum) === 1 ? "required" : "too_short";
}

function valueAt(input: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], input);
}

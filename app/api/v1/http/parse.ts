import type { z } from "zod";
import { type FieldError, Refusal } from "@/domain/refusal";
import { fieldErrors } from "./field-errors";

/**
 * What came in, in the schema's shape and fit to be stored.
 *
 * @throws Refusal `invalid` with an error for each field
 */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw new Refusal("invalid", {}, fieldErrors(parsed.error, input));
  const unfit = unstorable(parsed.data, []);
  if (unfit.length > 0) throw new Refusal("invalid", {}, unfit);
  return parsed.data;
}

/** PostgreSQL's text knows neither U+0000 nor half a surrogate pair, both of which JSON can carry. */
function unstorable(value: unknown, path: string[]): FieldError[] {
  if (typeof value === "string") {
    return value.includes("\0") || !value.isWellFormed() ? [{ field: path.join("."), code: "malformed" }] : [];
  }
  if (value === null || typeof value !== "object" || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...unstorable(key, [...path, key]),
    ...unstorable(inner, [...path, key]),
  ]);
}

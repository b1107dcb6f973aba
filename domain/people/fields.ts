import type { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import type { FieldError } from "@/domain/refusal";
import { regionExists } from "@/domain/segments/region-exists";

type Row = typeof people.$inferInsert;
type Judged = { value: string } | { error: string };
type Judge = (text: string, now: Date) => Judged;

const JUDGES = {
  externalId: upTo(100),
  givenName: upTo(100),
  familyName: upTo(100),
  gender: oneOf("male", "female"),
  birthDate: judgeBirthDate,
  maritalStatus: upTo(100),
  homeTown: upTo(200),
  familyTies: upTo(1000),
  address: upTo(500),
  education: upTo(500),
  occupation: upTo(500),
  region: upTo(20),
  locale: oneOf("ru", "en"),
} satisfies Record<string, Judge>;

/** The fields of policy 5.1. */
export type PersonField = keyof typeof JUDGES;
export const PERSON_FIELDS = Object.keys(JUDGES) as PersonField[];

export type FieldValues = Partial<Pick<Row, PersonField | "custom">>;

/**
 * Birth dates are read as YYYY-MM-DD or DD.MM.YYYY; an empty text means no value.
 * @returns errors `required`, `too_long`, `bad_date`, `unknown_value`, `unknown_region`, `unknown_field`
 */
export async function judgeFields(
  acting: Acting,
  given: Record<string, unknown>,
): Promise<{ values: FieldValues; errors: FieldError[] }> {
  const values: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const [field, input] of Object.entries(given)) {
    if (input === undefined) continue;
    const judged = field === "custom" ? judgeCustom(input) : judgeField(field, input, acting.now);
    if ("error" in judged) errors.push({ field, code: judged.error });
    else values[field] = judged.value;
  }
  if (typeof values.region === "string" && !(await regionExists(acting, values.region))) {
    errors.push({ field: "region", code: "unknown_region" });
  }
  return { values: values as FieldValues, errors };
}

function judgeField(field: string, input: unknown, now: Date): { value: string | null } | { error: string } {
  if (!Object.hasOwn(JUDGES, field)) return { error: "unknown_field" };
  const text = normalise(input);
  if (text === null) return { error: "unknown_value" };
  if (text === "") return field === "locale" ? { error: "required" } : { value: null };
  return JUDGES[field as PersonField](text, now);
}

const MAX_CUSTOM_FIELDS = 50;

/** Policy 5.3: services add short fields of their own. */
function judgeCustom(input: unknown): { value: Record<string, string> } | { error: string } {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return { error: "unknown_value" };
  const entries = Object.entries(input).map(([name, value]) => [normalise(name), normalise(value)] as const);
  if (entries.some(([name, value]) => !name || value === null)) return { error: "unknown_value" };
  const kept = entries.filter((entry): entry is [string, string] => Boolean(entry[1]));
  const tooLong = kept.some(([name, value]) => name.length > 50 || value.length > 1000);
  return tooLong || kept.length > MAX_CUSTOM_FIELDS ? { error: "too_long" } : { value: Object.fromEntries(kept) };
}

/** One line without control characters, some of which PostgreSQL refuses. */
function normalise(input: unknown): string | null {
  if (input === null) return "";
  return typeof input === "string"
    ? input
        .toWellFormed()
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim()
    : null;
}

function upTo(length: number): Judge {
  return (text) => (text.length > length ? { error: "too_long" } : { value: text });
}

function oneOf(...values: string[]): Judge {
  return (text) => (values.includes(text) ? { value: text } : { error: "unknown_value" });
}

function judgeBirthDate(text: string, now: Date): Judged {
  const iso = text.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-"),
  );
  const date = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null;
  const exists = date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return exists && iso >= "1880-01-01" && date <= now ? { value: iso } : { error: "bad_date" };
}

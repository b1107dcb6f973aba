import type { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import type { FieldError } from "@/domain/refusal";
import { regionExists } from "@/domain/segments/region-exists";

type Row = typeof people.$inferInsert;
type Judged = { value: string } | { fault: string };
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

/** The fields of policy 5.1 that are one text each. */
export type PersonField = keyof typeof JUDGES;
export const PERSON_FIELDS = Object.keys(JUDGES) as PersonField[];

/** Fields as they are stored, those given alone. */
export type FieldValues = Partial<Pick<Row, PersonField | "custom">>;

/**
 * Tidies and judges the fields of a person. Space is trimmed and an empty text means none; birth dates are read as
 * YYYY-MM-DD or DD.MM.YYYY.
 *
 * @returns errors with the codes `required`, `too_long`, `bad_date`, `unknown_value`, `unknown_region`, `unknown_field`
 */
export async function judgeFields(
  acting: Acting,
  given: Record<string, unknown>,
): Promise<{ values: FieldValues; errors: FieldError[] }> {
  const values: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const [field, asked] of Object.entries(given)) {
    if (asked === undefined) continue;
    const judged = field === "custom" ? judgeCustom(asked) : judgeField(field, asked, acting.now);
    if ("fault" in judged) errors.push({ field, code: judged.fault });
    else values[field] = judged.value;
  }
  if (typeof values.region === "string" && !(await regionExists(acting, values.region))) {
    errors.push({ field: "region", code: "unknown_region" });
  }
  return { values: values as FieldValues, errors };
}

function judgeField(field: string, asked: unknown, now: Date): { value: string | null } | { fault: string } {
  if (!Object.hasOwn(JUDGES, field)) return { fault: "unknown_field" };
  const text = tidy(asked);
  if (text === null) return { fault: "unknown_value" };
  if (text === "") return field === "locale" ? { fault: "required" } : { value: null };
  return JUDGES[field as PersonField](text, now);
}

const MOST_CUSTOM_FIELDS = 50;

/** What policy 5.3 leaves to each service: short names with short texts. An empty text takes the name away. */
function judgeCustom(asked: unknown): { value: Record<string, string> } | { fault: string } {
  if (typeof asked !== "object" || asked === null || Array.isArray(asked)) return { fault: "unknown_value" };
  const entries = Object.entries(asked).map(([name, value]) => [tidy(name), tidy(value)] as const);
  if (entries.some(([name, value]) => !name || value === null)) return { fault: "unknown_value" };
  const kept = entries.filter((entry): entry is [string, string] => Boolean(entry[1]));
  const tooLong = kept.some(([name, value]) => name.length > 50 || value.length > 1000);
  return tooLong || kept.length > MOST_CUSTOM_FIELDS ? { fault: "too_long" } : { value: Object.fromEntries(kept) };
}

/** One line without control characters, which PostgreSQL would refuse in part; null for what is no text. */
function tidy(asked: unknown): string | null {
  if (asked === null) return "";
  return typeof asked === "string"
    ? asked
        .toWellFormed()
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim()
    : null;
}

function upTo(length: number): Judge {
  return (text) => (text.length > length ? { fault: "too_long" } : { value: text });
}

function oneOf(...values: string[]): Judge {
  return (text) => (values.includes(text) ? { value: text } : { fault: "unknown_value" });
}

function judgeBirthDate(text: string, now: Date): Judged {
  const iso = text.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-"),
  );
  const date = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null;
  const exists = date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return exists && iso >= "1880-01-01" && date <= now ? { value: iso } : { fault: "bad_date" };
}

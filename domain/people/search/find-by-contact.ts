import { and, eq, or, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { contacts } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import type { Contact } from "@/domain/contacts/normalise-contact";

const FEWEST_DIGITS = 4;
/** After every letter there is, byte by byte. */
const LAST_LETTER = "\u{10FFFF}";

/** The people who have one of the contacts, as ids. */
export async function findByContact(acting: Acting, wanted: readonly Contact[]): Promise<string[]> {
  if (wanted.length === 0) return [];
  const rows = await acting.db
    .selectDistinct({ id: contacts.personId })
    .from(contacts)
    .where(or(...wanted.map((one) => and(eq(contacts.kind, one.kind), eq(contacts.normalised, one.normalised)))));
  return rows.map((row) => row.id);
}

/**
 * The people with a phone number (from four digits on) or an e-mail address that begins as typed, in the order of these.
 *
 * @returns ids
 */
export async function findByContactPrefix(acting: Acting, typed: string, limit: number): Promise<string[]> {
  const beginnings = [...phonePrefixes(typed), ...emailPrefixes(typed)];
  if (beginnings.length === 0) return [];
  const ranges = beginnings.map(
    (beginning) => sql`
      (select ${contacts.personId} as id from ${contacts} where ${contacts.normalised} ~>=~ ${beginning} and ${contacts.normalised} ~<~ ${beginning + LAST_LETTER}
      order by ${contacts.normalised} using ~<~ limit ${limit})`,
  );
  const rows = await fetchRows<{ id: string }>(acting.db, sql.join(ranges, sql` union all `));
  return [...new Set(rows.map((row) => row.id))];
}

/** 8 and 7 lead a Russian number; without them it may be national, or one of another country. */
function phonePrefixes(typed: string): string[] {
  const digits = typed.replace(/\D/g, "");
  if (digits.length < FEWEST_DIGITS || !/^\s*\+?[\d\s().\-–—‑/]+$/.test(typed)) return [];
  if (typed.trim().startsWith("+")) return [`+${digits}`];
  return /^[78]/.test(digits) ? [`+7${digits.slice(1)}`] : [`+7${digits}`, `+${digits}`];
}

function emailPrefixes(typed: string): string[] {
  const text = typed.trim().toLowerCase();
  return /^[^\s@(),;:<>]{2,}(@[^\s@]*)?$/.test(text) && /[\p{L}@]/u.test(text) ? [text] : [];
}

import { type SQL, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import type { Acting } from "@/domain/acting";
import { peopleBySharedContacts } from "@/domain/person-tickets/shared-contacts";
import type { Profile } from "./profile";
import { isDistinctive, mailboxOf, phoneInEmail } from "./related-contacts";

/** Bounded, so that a common name costs no more than a rare one. */
const LIMITS = { namesakes: 300, birthday: 300, related: 30 };

/** `wroteFrom`: those where one wrote from a contact of the other. */
export async function findCandidates(
  acting: Acting,
  person: Profile,
): Promise<{ ids: string[]; wroteFrom: ReadonlySet<string> }> {
  const own = person.contacts.map(({ normalised }) => normalised);
  const wroteFrom = await peopleBySharedContacts(acting, { personId: person.id, own, limit: LIMITS.related });
  const ids = [...(await namesakes(acting, person)), ...(await withRelatedContacts(acting, person)), ...wroteFrom];
  return { ids: [...new Set(ids)].filter((id) => id !== person.id), wroteFrom: new Set(wroteFrom) };
}

async function namesakes(acting: Acting, { nameKey, birthDate }: Profile): Promise<string[]> {
  const parts: SQL[] = [];
  for (const key of nameKey ? new Set([nameKey, nameKey.split(" ").reverse().join(" ")]) : []) {
    parts.push(sql`(select id from people where name_key = ${key} and erased_at is null limit ${LIMITS.namesakes})`);
    if (!birthDate) continue;
    parts.push(sql`
      (select id from people where name_key = ${key} and birth_date = ${birthDate}::date and erased_at is null limit ${LIMITS.related})`);
  }
  if (birthDate) {
    parts.push(sql`
      (select id from people where birth_date = ${birthDate}::date and erased_at is null limit ${LIMITS.birthday})`);
  }
  return runUnion(acting, parts);
}

/** E-mail addresses that contain the other's phone number, and the same mailbox at other domains. */
async function withRelatedContacts(acting: Acting, person: Profile): Promise<string[]> {
  const prefixes = person.contacts.flatMap(({ kind, normalised }) => {
    if (kind === "phone") return [`${normalised.slice(1)}@`, ...russianPrefixes(normalised)];
    const { base } = mailboxOf(normalised);
    return isDistinctive(base) ? [`${base}@`, `${base}+`] : [];
  });
  const numbers = person.contacts.flatMap(({ kind, normalised }) =>
    kind === "email" ? (phoneInEmail(normalised) ?? []) : [],
  );
  const ranges = prefixes.map(
    (prefix) => sql`
      (select person_id as id from contacts where normalised ~>=~ ${prefix} and normalised ~<~ ${upperBound(prefix)}
      limit ${LIMITS.related})`,
  );
  const exact = numbers.map(
    (number) => sql`(select person_id as id from contacts where kind = 'phone' and normalised = ${number})`,
  );
  return runUnion(acting, [...ranges, ...exact]);
}

/** `+79005550133` as written in addresses: with 8, or without a prefix. */
function russianPrefixes(phone: string): string[] {
  return /^\+7\d{10}$/.test(phone) ? [`8${phone.slice(2)}@`, `${phone.slice(2)}@`] : [];
}

function upperBound(prefix: string): string {
  return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
}

async function runUnion(acting: Acting, parts: SQL[]): Promise<string[]> {
  if (parts.length === 0) return [];
  const rows = await fetchRows<{ id: string }>(acting.db, sql.join(parts, sql` union all `));
  return rows.map((row) => row.id);
}

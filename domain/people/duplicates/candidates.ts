import { type SQL, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import type { Acting } from "@/domain/acting";
import { peopleBySharedContacts } from "@/domain/person-tickets/shared-contacts";
import { isTelling, mailboxOf, phoneInEmail } from "./kin";
import type { Profile } from "./profile";

/** Enough to choose the best of, few enough that a common name costs no more than a rare one. */
const MOST = { namesakes: 300, birthday: 300, kin: 30 };

/** Whom a record is worth comparing with; `wroteFrom` are those of whom one wrote from a contact of the other. */
export async function findCandidates(
  acting: Acting,
  person: Profile,
): Promise<{ ids: string[]; wroteFrom: ReadonlySet<string> }> {
  const own = person.contacts.map(({ normalised }) => normalised);
  const wroteFrom = await peopleBySharedContacts(acting, { personId: person.id, own, most: MOST.kin });
  const ids = [...(await namesakes(acting, person)), ...(await ofKinContacts(acting, person)), ...wroteFrom];
  return { ids: [...new Set(ids)].filter((id) => id !== person.id), wroteFrom: new Set(wroteFrom) };
}

/** Those of the same name, in either order, and those born on the same day. */
async function namesakes(acting: Acting, { nameKey, birthDate }: Profile): Promise<string[]> {
  const parts: SQL[] = [];
  for (const key of nameKey ? new Set([nameKey, nameKey.split(" ").reverse().join(" ")]) : []) {
    parts.push(sql`(select id from people where name_key = ${key} and erased_at is null limit ${MOST.namesakes})`);
    if (!birthDate) continue;
    parts.push(sql`
      (select id from people where name_key = ${key} and birth_date = ${birthDate}::date and erased_at is null limit ${MOST.kin})`);
  }
  if (birthDate) {
    parts.push(sql`
      (select id from people where birth_date = ${birthDate}::date and erased_at is null limit ${MOST.birthday})`);
  }
  return idsOf(acting, parts);
}

/** Those whose address is named for a number of this record, or the other way round, and those of the same mailbox. */
async function ofKinContacts(acting: Acting, person: Profile): Promise<string[]> {
  const beginnings = person.contacts.flatMap(({ kind, normalised }) => {
    if (kind === "phone") return [`${normalised.slice(1)}@`, ...russianSpellings(normalised)];
    const { base } = mailboxOf(normalised);
    return isTelling(base) ? [`${base}@`, `${base}+`] : [];
  });
  const numbers = person.contacts.flatMap(({ kind, normalised }) =>
    kind === "email" ? (phoneInEmail(normalised) ?? []) : [],
  );
  const ranges = beginnings.map(
    (beginning) => sql`
      (select person_id as id from contacts where normalised ~>=~ ${beginning} and normalised ~<~ ${after(beginning)}
      limit ${MOST.kin})`,
  );
  const exact = numbers.map(
    (number) => sql`(select person_id as id from contacts where kind = 'phone' and normalised = ${number})`,
  );
  return idsOf(acting, [...ranges, ...exact]);
}

/** `+79005550133` as it stands in addresses: with 8, and without either. */
function russianSpellings(phone: string): string[] {
  return /^\+7\d{10}$/.test(phone) ? [`8${phone.slice(2)}@`, `${phone.slice(2)}@`] : [];
}

/** The first text behind all that begin so. */
function after(beginning: string): string {
  return beginning.slice(0, -1) + String.fromCharCode(beginning.charCodeAt(beginning.length - 1) + 1);
}

async function idsOf(acting: Acting, parts: SQL[]): Promise<string[]> {
  if (parts.length === 0) return [];
  const rows = await fetchRows<{ id: string }>(acting.db, sql.join(parts, sql` union all `));
  return rows.map((row) => row.id);
}

import { asc, eq } from "drizzle-orm";
import { contacts, people } from "@/db/schema/people";
import { consents } from "@/db/schema/policy";
import { subscriptions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import { maskContact } from "@/domain/contacts/mask";
import type { ContactKind } from "@/domain/contacts/normalise-contact";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { RegionChannel } from "@/domain/segments/region-channel";
import { type Person, requirePersonId } from "./lock";
import { recordAccess } from "./record-access";

/** `value` is null unless revealed. */
type MaskedContact = { id: number; kind: ContactKind; value: string | null; masked: string };

/** An erased person has no contacts, and every field is null. */
export type PersonRecord = Omit<Person, "nameKey"> & {
  contacts: MaskedContact[];
  subscriptions: (RegionChannel & { since: Date })[];
  endedSubscriptions: (RegionChannel & { endedAt: Date })[];
  consents: { version: string; givenAt: Date; withdrawnAt: Date | null; evidence: string }[];
};

/** With `revealed`, contacts are in full and a reveal is recorded (once in five minutes). @throws Refusal `not_found` */
export async function readPerson(
  acting: Acting,
  id: string,
  { revealed = false }: { revealed?: boolean } = {},
): Promise<PersonRecord> {
  requirePermission(acting.actor, "person:read");
  if (revealed) requirePermission(acting.actor, "person:reveal");
  requirePersonId(id);
  const [person] = await acting.db.select().from(people).where(eq(people.id, id));
  if (!person) throw new Refusal("not_found");
  if (revealed) await recordAccess(acting, { action: "person.revealed", person: id });

  const { nameKey, ...fields } = person;
  return {
    ...fields,
    contacts: await readContacts(acting, id, revealed),
    ...(await readSubscriptions(acting, id)),
    consents: await readConsents(acting, id),
  };
}

async function readContacts(acting: Acting, id: string, revealed: boolean): Promise<MaskedContact[]> {
  const rows = await acting.db.select().from(contacts).where(eq(contacts.personId, id)).orderBy(asc(contacts.id));
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    value: revealed ? row.value : null,
    masked: maskContact(row.kind, row.normalised),
  }));
}

async function readSubscriptions(acting: Acting, id: string) {
  const rows = await acting.db
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.personId, id))
    .orderBy(asc(subscriptions.region), asc(subscriptions.channel));
  const [active, ended] = [rows.filter((row) => row.status === "active"), rows.filter((row) => row.status === "ended")];
  return {
    subscriptions: active.map(({ region, channel, changedAt }) => ({ region, channel, since: changedAt })),
    endedSubscriptions: ended.map(({ region, channel, changedAt }) => ({ region, channel, endedAt: changedAt })),
  };
}

function readConsents(acting: Acting, id: string): Promise<PersonRecord["consents"]> {
  return acting.db
    .select({
      version: consents.version,
      givenAt: consents.givenAt,
      withdrawnAt: consents.withdrawnAt,
      evidence: consents.evidence,
    })
    .from(consents)
    .where(eq(consents.personId, id))
    .orderBy(asc(consents.givenAt), asc(consents.id));
}

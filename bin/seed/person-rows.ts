import type { contacts, people } from "@/db/schema/people";
import type { consents } from "@/db/schema/policy";
import type { subscriptions, suppressions } from "@/db/schema/segments";
import { channelsOf } from "@/domain/contacts/channels";
import { contactHash } from "@/domain/contacts/contact-hash";
import type { Fate } from "./fates";
import type { Invented } from "./invent-person";

export type PersonRows = {
  people: (typeof people.$inferInsert)[];
  contacts: (typeof contacts.$inferInsert)[];
  subscriptions: (typeof subscriptions.$inferInsert)[];
  suppressions: (typeof suppressions.$inferInsert)[];
  consents: (typeof consents.$inferInsert)[];
};

/** What the tables keep of a person, whose tickets may have changed, unsubscribed or erased them. */
export function addPersonRows(
  rows: PersonRows,
  person: Invented,
  fate: Fate | undefined,
  createdAt: Date,
  policy: string,
) {
  rows.consents.push({ personId: person.id, version: policy, givenAt: createdAt, evidence: "registration" });
  const hashed = person.contacts.map((one) => ({ ...one, hash: contactHash(one.kind, one.normalised) }));
  rows.suppressions.push(...suppressionsOf(hashed, fate));
  if (fate?.erasedAt) return void rows.people.push(tombstone(person.id, createdAt, fate.erasedAt));

  rows.people.push(recordOf(person, fate, createdAt));
  rows.contacts.push(...hashed.map((one) => ({ personId: person.id, ...one, createdAt })));
  for (const { region, channel } of person.places) {
    const left = fate?.left.find((leaving) => leaving.region === null || leaving.region === region);
    rows.subscriptions.push({
      personId: person.id,
      region,
      channel,
      status: left ? "ended" : "active",
      changedAt: left?.at ?? createdAt,
      requestId: left?.request ?? null,
    });
  }
}

type Hashed = { kind: "email" | "phone"; hash: Uint8Array };

function suppressionsOf(contacts: Hashed[], fate: Fate | undefined): PersonRows["suppressions"] {
  if (!fate) return [];
  const all = (region: string | null, reason: "unsubscribed" | "erased", at: Date) =>
    contacts.flatMap(({ kind, hash }) =>
      channelsOf(kind).map((channel) => ({ contactHash: hash, channel, region, reason, at })),
    );
  if (fate.erasedAt) return all(null, "erased", fate.erasedAt);
  const first = new Map(fate.left.toReversed().map((leaving) => [leaving.region, leaving]));
  return [...first.values()].flatMap(({ region, at }) => all(region, "unsubscribed", at));
}

function recordOf(person: Invented, fate: Fate | undefined, createdAt: Date): typeof people.$inferInsert {
  const { contacts: _contacts, places: _places, ...fields } = person;
  const edits = fate?.edits ?? [];
  return {
    ...fields,
    ...Object.assign({}, ...edits.map(({ changes }) => changes)),
    custom: {},
    version: 1 + edits.length,
    createdAt,
    updatedAt: edits.at(-1)?.at ?? createdAt,
    erasedAt: null,
  };
}

const FIELDS = ["externalId", "gender", "givenName", "familyName", "nameKey", "birthDate", "maritalStatus"] as const;
const MORE_FIELDS = ["education", "occupation", "address", "region", "homeTown"] as const;
const BLANK = Object.fromEntries([...FIELDS, ...MORE_FIELDS].map((field) => [field, null]));

/** A row must name the columns that others name: the first of a batch says which there are. */
function tombstone(id: string, createdAt: Date, erasedAt: Date): typeof people.$inferInsert {
  const over = { locale: "ru", custom: {}, version: 2, createdAt, updatedAt: erasedAt, erasedAt } as const;
  return { id, ...BLANK, ...over };
}

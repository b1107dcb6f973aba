import { eq } from "drizzle-orm";
import { contacts, people, personKeys } from "@/db/schema/people";
import { consents, policyVersions } from "@/db/schema/policy";
import { sends, subscriptions, suppressions } from "@/db/schema/segments";
import { expect, test } from "@/tests/desk";
import { createPerson } from "./create/create";
import { countRecord, eraseRecord } from "./erase-record";
import { unsubscribe } from "./subscriptions/unsubscribe";

const ANNA = {
  givenName: "Анна",
  familyName: "Кедрова",
  address: "Томск, ул. Ягодная, 4",
  locale: "en",
  custom: { size: "42" },
  contacts: [
    { kind: "email", value: "anna@mail.example" },
    { kind: "phone", value: "+79005550133" },
  ],
  subscriptions: [
    { region: "RU-MOW", channel: "email" },
    { region: "RU-MOW", channel: "sms" },
  ],
  consent: { version: "2026-01", evidence: "sign_up_form" },
} as const;

test("leaves a blank tombstone, suppressions and proof of consent", async ({ desk }) => {
  await desk.db.insert(policyVersions).values({ version: "2026-01", text: "…", publishedAt: desk.now });
  const { id } = await createPerson(desk.agent(), ANNA);
  await desk.db.insert(sends).values({ personId: id, day: "2026-11-22" });
  const there = { fields: 4, contacts: 2, subscriptions: 2, sends: 1, sealedValues: 1, consents: 1 };
  expect(await countRecord(desk.agent(), id)).toEqual(there);
  expect(await desk.db.$count(contacts)).toBe(2);

  expect(await eraseRecord(desk.supervisor(), id)).toEqual(there);

  const [row] = await desk.db.select().from(people).where(eq(people.id, id));
  expect(row).toMatchObject({ familyName: null, address: null, nameKey: null, custom: {}, locale: "ru", version: 2 });
  expect(row?.erasedAt).toEqual(desk.now);
  for (const table of [contacts, subscriptions, sends, personKeys]) expect(await desk.db.$count(table)).toBe(0);
  expect(await desk.db.$count(consents)).toBe(1);
  const kept = await desk.db.select().from(suppressions);
  expect(kept.map(({ channel, region, reason }) => `${channel} ${region} ${reason}`).sort()).toEqual([
    "email null erased",
    "phone null erased",
    "sms null erased",
  ]);
  expect(await desk.trail({ person: id })).toEqual(["person.created", "person.erased"]);
});

test("an erasure overrides an earlier unsubscribe", async ({ desk }) => {
  const { id } = await desk.person();
  await unsubscribe(desk.agent(), { personId: id, region: null });

  await eraseRecord(desk.agent(), id);

  expect(await desk.db.select().from(suppressions)).toMatchObject([
    { channel: "email", region: null, reason: "erased" },
  ]);
});

test("an import cannot resubscribe an erased person", async ({ desk }) => {
  const { id, email } = await desk.person();
  await eraseRecord(desk.agent(), id);

  const back = await desk.person({ contacts: [{ kind: "email", value: email.toUpperCase() }] });

  expect(await desk.db.$count(subscriptions, eq(subscriptions.personId, back.id))).toBe(0);
});

test("refuses an erased person, an unknown id, and actors without permission", async ({ desk }) => {
  const { id } = await desk.person();
  await expect(eraseRecord(desk.system(), id)).rejects.toMatchRefusal("forbidden");
  await expect(countRecord(desk.system(), id)).rejects.toMatchRefusal("forbidden");
  await eraseRecord(desk.agent(), id);

  await expect(eraseRecord(desk.agent(), id)).rejects.toMatchRefusal("not_found");
  await expect(eraseRecord(desk.agent(), crypto.randomUUID())).rejects.toMatchRefusal("not_found");
  await expect(countRecord(desk.agent(), crypto.randomUUID())).rejects.toMatchRefusal("not_found");
});

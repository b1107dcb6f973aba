import { eq } from "drizzle-orm";
import { contacts, people } from "@/db/schema/people";
import { consents, policyVersions } from "@/db/schema/policy";
import { subscriptions } from "@/db/schema/segments";
import { contactHash } from "@/domain/contacts/contact-hash";
import { expect, test } from "@/tests/desk";
import { unsubscribe } from "../subscriptions/unsubscribe";
import { createPerson } from "./create";

const ANNA = {
  externalId: "A-17",
  givenName: " Анна ",
  familyName: "Кедрова",
  birthDate: "07.11.1990",
  region: "RU-SPE",
  contacts: [
    { kind: "email", value: "Anna@Mail.Example" },
    { kind: "phone", value: "8 900 555-01-33" },
  ],
  subscriptions: [
    { region: "RU-SPE", channel: "email" },
    { region: "RU-SPE", channel: "sms" },
  ],
} as const;

test("adds a person with contacts, subscriptions and a provable consent", async ({ desk }) => {
  await desk.db.insert(policyVersions).values({ version: "2026-01", text: "…", publishedAt: desk.now });

  const { id } = await createPerson(desk.agent(), {
    ...ANNA,
    consent: { version: "2026-01", evidence: "sign_up_form" },
  });

  const [row] = await desk.db.select().from(people).where(eq(people.id, id));
  expect(row).toMatchObject({ givenName: "Анна", birthDate: "1990-11-07", nameKey: "kedrova ana", version: 1 });
  const reached = await desk.db.select().from(contacts).where(eq(contacts.personId, id)).orderBy(contacts.kind);
  expect(reached.map((contact) => contact.normalised)).toEqual(["anna@mail.example", "+79005550133"]);
  expect(reached[1]?.hash).toEqual(Buffer.from(contactHash("phone", "+79005550133")));
  expect(await desk.db.$count(subscriptions, eq(subscriptions.personId, id))).toBe(2);
  expect(await desk.db.select().from(consents)).toMatchObject([
    { personId: id, version: "2026-01", givenAt: desk.now },
  ]);
  expect(await desk.trail({ person: id })).toEqual(["person.created"]);
});

test("skips a subscription the contact has opted out of, in the region or everywhere", async ({ desk }) => {
  const phone = { kind: "phone", value: "+79005550133" } as const;
  const email = { kind: "email", value: "anna@mail.example" } as const;
  const first = await desk.person({ contacts: [phone, email] });
  await unsubscribe(desk.agent(), { personId: first.id, region: "RU-SPE", channel: "email" });
  await unsubscribe(desk.agent(), { personId: first.id, region: null, channel: "sms" });
  await desk.db.delete(contacts).where(eq(contacts.personId, first.id));

  const { id } = await createPerson(desk.agent(), {
    contacts: [phone, email],
    subscriptions: [
      { region: "RU-SPE", channel: "email" },
      { region: "RU-MOW", channel: "email" },
      { region: "RU-MOW", channel: "sms" },
    ],
  });

  const kept = await desk.db.select().from(subscriptions).where(eq(subscriptions.personId, id));
  expect(kept).toMatchObject([{ region: "RU-MOW", channel: "email", status: "active" }]);
});

test("refuses a contact or an external id that is already in use", async ({ desk }) => {
  await desk.person({ externalId: "A-17", contacts: [{ kind: "email", value: "anna@mail.example" }] });

  await expect(
    createPerson(desk.agent(), { contacts: [{ kind: "email", value: " ANNA@mail.example" }] }),
  ).rejects.toMatchRefusal("contact_taken");
  await expect(createPerson(desk.agent(), { externalId: "A-17" })).rejects.toMatchObject({
    code: "invalid",
    errors: [{ field: "externalId", code: "taken" }],
  });
  expect(await desk.db.$count(people)).toBe(1);
});

test("names every field that is not accepted", async ({ desk }) => {
  const refused = createPerson(desk.agent(), {
    givenName: "x".repeat(101),
    birthDate: "31.02.1990",
    gender: "other",
    locale: "",
    region: "RU-XXX",
    contacts: [
      { kind: "email", value: "anna" },
      { kind: "phone", value: "12345" },
    ],
    subscriptions: [{ region: "XX-MOW", channel: "email" }],
    consent: { version: "none", evidence: "form" },
  });

  await expect(refused).rejects.toMatchObject({
    code: "invalid",
    errors: [
      { field: "givenName", code: "too_long" },
      { field: "birthDate", code: "bad_date" },
      { field: "gender", code: "unknown_value" },
      { field: "locale", code: "required" },
      { field: "region", code: "unknown_region" },
      { field: "email", code: "bad_email" },
      { field: "phone", code: "bad_phone" },
      { field: "subscriptions", code: "unknown_region" },
      { field: "consent", code: "unknown_version" },
    ],
  });
});

test("keeps personal values out of the proof of consent, which outlives an erasure", async ({ desk }) => {
  await desk.db.insert(policyVersions).values({ version: "2026-01", text: "…", publishedAt: desk.now });
  const consent = { version: "2026-01", evidence: "Анна сказала по телефону" };

  await expect(createPerson(desk.agent(), { givenName: "Анна", consent })).rejects.toMatchObject({
    code: "invalid",
    errors: [{ field: "consent", code: "bad_evidence" }],
  });
});

test("refuses an empty record, and actors without permission", async ({ desk }) => {
  await expect(createPerson(desk.agent(), { homeTown: "Томск" })).rejects.toMatchRefusal("invalid");
  await expect(createPerson(desk.system(), { givenName: "Анна" })).rejects.toMatchRefusal("forbidden");
});

test("of two who add the same contact at once, one is refused", async ({ desk }) => {
  const contacts = [
    { kind: "email", value: "anna@mail.example" },
    { kind: "phone", value: "+79005550133" },
  ] as const;
  const both = await Promise.allSettled([
    createPerson(desk.agent(), { contacts }),
    createPerson(desk.colleague(), { contacts: contacts.toReversed() }),
  ]);

  expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  expect(both.find((one) => one.status === "rejected")?.reason).toMatchRefusal("contact_taken");
});

import { eq } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { policyVersions } from "@/db/schema/policy";
import { expect, test } from "@/tests/desk";
import { recordPersonView } from "./access/record-view";
import { revealPerson } from "./access/reveal";
import { eraseRecord } from "./erase-record";
import { readPerson } from "./read";
import { unsubscribe } from "./subscriptions/unsubscribe";

const ANNA = {
  birthDate: "1990-11-07",
  contacts: [
    { kind: "email", value: "Anna@Mail.example" },
    { kind: "phone", value: "8 900 555-01-33" },
  ],
  subscriptions: [
    { region: "RU-MOW", channel: "email" },
    { region: "RU-SPE", channel: "sms" },
  ],
  consent: { version: "2026-01", evidence: "sign_up_form" },
} as const;

test("reads the whole record, contacts masked", async ({ desk }) => {
  await desk.db.insert(policyVersions).values({ version: "2026-01", text: "…", publishedAt: desk.now });
  const { id } = await desk.person(ANNA);
  await unsubscribe(desk.agent(), { personId: id, region: "RU-SPE" });

  const person = await readPerson(desk.agent(), id);

  expect(person).toMatchObject({
    id,
    familyName: "Кедрова",
    birthDate: "1990-11-07",
    version: 1,
    createdAt: desk.now,
    erasedAt: null,
    contacts: [
      { kind: "email", value: null, masked: "a•••@mail.example" },
      { kind: "phone", value: null, masked: "+7 900 •••‑••‑33" },
    ],
    subscriptions: [{ region: "RU-MOW", channel: "email", since: desk.now }],
    endedSubscriptions: [{ region: "RU-SPE", channel: "sms", endedAt: desk.now }],
    consents: [{ version: "2026-01", givenAt: desk.now, withdrawnAt: null, evidence: "sign_up_form" }],
  });
  expect(person).not.toHaveProperty("nameKey");
  expect(JSON.stringify(person)).not.toMatch(/anna@|5550133|555-01-33/i);
});

test("never shows a contact in full without a history entry", async ({ desk }) => {
  await desk.db.insert(policyVersions).values({ version: "2026-01", text: "…", publishedAt: desk.now });
  const { id } = await desk.person(ANNA);

  const person = await readPerson(desk.agent(), id, { revealed: true });
  await readPerson(desk.agent(), id, { revealed: true });

  expect(person.contacts.map((contact) => contact.value)).toEqual(["Anna@Mail.example", "8 900 555-01-33"]);
  expect(await desk.trail({ person: id })).toEqual(["person.created", "person.revealed"]);
});

test("records each reveal, and what it was for", async ({ desk }) => {
  const { id, email } = await desk.person();
  const { number } = await desk.ticket({ personId: id });
  const other = await desk.ticket();

  expect(await revealPerson(desk.agent(), id, { ticket: number })).toMatchObject([{ kind: "email", value: email }]);
  await revealPerson(desk.agent(), id, { reason: "call_back" });
  await expect(revealPerson(desk.agent(), id, { ticket: other.number })).rejects.toMatchRefusal("not_found");

  const reveals = await desk.db.select().from(history).where(eq(history.action, "person.revealed"));
  expect(reveals).toMatchObject([
    { person: id, ticket: number, actorId: desk.staffId("agent"), sealed: null },
    { person: id, ticket: null, details: { reason: "call_back" } },
  ]);
});

test("records access once per actor and five minutes", async ({ desk }) => {
  const { id } = await desk.person();
  const later = (minutes: number) => ({ ...desk.agent(), now: new Date(desk.now.getTime() + minutes * 60_000) });

  await recordPersonView(desk.agent(), id, 1001);
  await recordPersonView(later(4), id, 1001);
  await recordPersonView(desk.colleague(), id);
  await recordPersonView(later(6), id);

  expect(await desk.trail({ person: id })).toEqual([
    "person.created",
    "person.viewed",
    "person.viewed",
    "person.viewed",
  ]);
});

test("an erased person is a blank tombstone", async ({ desk }) => {
  const { id } = await desk.person();
  await eraseRecord(desk.agent(), id);

  const person = await readPerson(desk.agent(), id);

  expect(person).toMatchObject({ erasedAt: desk.now, familyName: null, contacts: [], subscriptions: [] });
  await expect(revealPerson(desk.agent(), id, { reason: "call_back" })).rejects.toMatchRefusal("not_found");
});

test("refuses an unknown id, and actors without permission", async ({ desk }) => {
  const { id } = await desk.person();
  const nobody = crypto.randomUUID();

  for (const unknown of [nobody, "anna"]) {
    await expect(readPerson(desk.agent(), unknown)).rejects.toMatchRefusal("not_found");
    await expect(recordPersonView(desk.agent(), unknown)).rejects.toMatchRefusal("not_found");
    await expect(revealPerson(desk.agent(), unknown, { reason: "call_back" })).rejects.toMatchRefusal("not_found");
  }
  await expect(readPerson(desk.system(), id)).rejects.toMatchRefusal("forbidden");
  await expect(recordPersonView(desk.system(), id)).rejects.toMatchRefusal("forbidden");
  await expect(revealPerson(desk.system(), id, { reason: "call_back" })).rejects.toMatchRefusal("forbidden");
  expect(await desk.trail({ person: id })).toEqual(["person.created"]);
});

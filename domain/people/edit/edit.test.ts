import { asc, eq } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { contacts, people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { readHistory } from "@/domain/history/read";
import { activeMailings } from "@/domain/segments/active-mailings";
import { type Desk, expect, test } from "@/tests/desk";
import { eraseRecord } from "../erase-record";
import { subscribe } from "../subscriptions/subscribe";
import { unsubscribe } from "../subscriptions/unsubscribe";
import { editPerson } from "./edit";

test("writes fields and contacts, finds them again, and seals the values before and after", async ({ desk }) => {
  const { id, email } = await desk.person();

  const changes = { familyName: "Липова", birthDate: "07.11.1990", homeTown: "", email: "ANNA@new.example" };
  const edited = await edit(desk.agent(), id, 1, changes, { ticket: 1001, requestId: 7 });

  expect(edited).toEqual({ version: 2 });
  const [row] = await desk.db.select().from(people).where(eq(people.id, id));
  expect(row).toMatchObject({ familyName: "Липова", birthDate: "1990-11-07", nameKey: "lipova ana", version: 2 });
  expect(await contactsOf(desk, id)).toEqual(["anna@new.example"]);
  const { items } = await readHistory(desk.supervisor(), { person: id });
  expect(items[0]).toMatchObject({
    action: "person.edited",
    ticket: 1001,
    details: { fields: ["familyName", "birthDate", "email"], request: "7", assurance: "facts" },
    values: {
      before: { familyName: "Кедрова", birthDate: null, contacts: [{ kind: "email", value: email }] },
      after: { familyName: "Липова", contacts: [{ kind: "email", value: "ANNA@new.example" }] },
    },
  });
  const [entry] = await desk.db.select().from(history).where(eq(history.action, "person.edited"));
  expect(JSON.stringify(entry?.details)).not.toContain("Липова");
});

test("a phone number is added to the e-mail address; null removes a kind; a set replaces all", async ({ desk }) => {
  const { id, email } = await desk.person();

  await edit(desk.agent(), id, 1, { phone: "8 900 555-01-33" });
  expect(await contactsOf(desk, id)).toEqual([email, "+79005550133"]);
  await edit(desk.agent(), id, 2, { email: null });
  expect(await contactsOf(desk, id)).toEqual(["+79005550133"]);
  await edit(desk.agent(), id, 3, {
    contacts: [
      { kind: "email", value: "b@mail.example" },
      { kind: "phone", value: "+7 900 555 01 33" },
    ],
  });
  expect(await contactsOf(desk, id)).toEqual(["+79005550133", "b@mail.example"]);
});

test("an edit that changes nothing keeps the version and records nothing", async ({ desk }) => {
  const { id, email } = await desk.person({ custom: { size: "42", colour: "red" } });
  const same = { familyName: " Кедрова ", email, custom: { colour: "red", size: "42" } };

  expect(await edit(desk.agent(), id, 1, same)).toEqual({ version: 1 });
  expect(await desk.trail({ person: id })).toEqual(["person.created"]);
});

test("of two edits of the same version at once, one is refused with the version it lost to", async ({ desk }) => {
  const { id } = await desk.person();

  const both = await Promise.allSettled([
    edit(desk.agent(), id, 1, { occupation: "повар" }),
    edit(desk.colleague(), id, 1, { occupation: "пекарь" }),
  ]);

  expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  expect(both.find((one) => one.status === "rejected")?.reason).toMatchObject({
    code: "conflict",
    facts: { version: 2 },
  });
  expect(await desk.trail({ person: id })).toEqual(["person.created", "person.edited"]);
});

test("a new address does not resubscribe anybody", async ({ desk }) => {
  const { id } = await desk.person({
    contacts: [{ kind: "email", value: "anna@mail.example" }],
    subscriptions: [
      { region: "RU-MOW", channel: "email" },
      { region: "RU-SPE", channel: "email" },
    ],
  });
  await unsubscribe(desk.agent(), { personId: id, region: "RU-MOW" });
  await unsubscribe(desk.agent(), { personId: id, region: "RU-TA" });

  await edit(desk.agent(), id, 1, { email: "anna@new.example" });

  const place = { personId: id, channel: "email" } as const;
  await expect(subscribe(desk.agent(), { ...place, region: "RU-MOW" })).rejects.toMatchRefusal("suppressed");
  await expect(subscribe(desk.agent(), { ...place, region: "RU-TA" })).rejects.toMatchRefusal("suppressed");
  expect(await activeMailings(desk.agent(), id, null)).toEqual([{ region: "RU-SPE", channel: "email" }]);
});

test("unsubscribing and changing the address concurrently never leaves a subscription", async ({ desk }) => {
  const { id } = await desk.person();

  await Promise.all([
    unsubscribe(desk.agent(), { personId: id, region: null }),
    edit(desk.colleague(), id, 1, { email: "anna@new.example" }),
  ]);

  const back = { personId: id, region: "RU-MOW", channel: "email" } as const;
  await expect(subscribe(desk.agent(), back)).rejects.toMatchRefusal("suppressed");
  expect(await activeMailings(desk.agent(), id, null)).toEqual([]);
});

test("a new contact that is suppressed stays suppressed", async ({ desk }) => {
  const other = await desk.person({ contacts: [{ kind: "email", value: "shared@mail.example" }] });
  await unsubscribe(desk.agent(), { personId: other.id, region: null });
  await edit(desk.agent(), other.id, 1, { email: "other@mail.example" });
  const { id } = await desk.person();

  await edit(desk.agent(), id, 1, { email: "shared@mail.example" });

  expect(await activeMailings(desk.agent(), id, null)).toEqual([]);
});

test("refuses another person's contact and writes nothing", async ({ desk }) => {
  const other = await desk.person();
  const { id, email } = await desk.person();

  const taken = edit(desk.agent(), id, 1, { familyName: "Липова", email: other.email.toUpperCase() });

  await expect(taken).rejects.toMatchRefusal("contact_taken");
  expect(await contactsOf(desk, id)).toEqual([email]);
  const [row] = await desk.db.select().from(people).where(eq(people.id, id));
  expect(row).toMatchObject({ familyName: "Кедрова", version: 1 });
});

test("names every field that is not accepted", async ({ desk }) => {
  await desk.person({ externalId: "A-17" });
  const { id } = await desk.person();

  const changes = {
    shoeSize: "42",
    birthDate: "soon",
    region: "RU-XXX",
    email: "anna",
    phone: "12",
    externalId: "A-17",
  };

  await expect(edit(desk.agent(), id, 1, changes)).rejects.toMatchObject({
    code: "invalid",
    errors: [
      { field: "shoeSize", code: "unknown_field" },
      { field: "birthDate", code: "bad_date" },
      { field: "region", code: "unknown_region" },
      { field: "email", code: "bad_email" },
      { field: "phone", code: "bad_phone" },
      { field: "externalId", code: "taken" },
    ],
  });
});

test("refuses a stale version, an erased person, an unknown id, and actors without permission", async ({ desk }) => {
  const { id } = await desk.person();
  await expect(edit(desk.system(), id, 1, { occupation: "повар" })).rejects.toMatchRefusal("forbidden");
  await expect(edit(desk.agent(), id, 2, { occupation: "повар" })).rejects.toMatchRefusal("conflict");
  await expect(edit(desk.agent(), "anna", 1, { occupation: "повар" })).rejects.toMatchRefusal("not_found");
  await eraseRecord(desk.agent(), id);

  await expect(edit(desk.agent(), id, 2, { occupation: "повар" })).rejects.toMatchRefusal("not_found");
});

test("a mere claim is not enough for staff; a program may edit on its own authority", async ({ desk }) => {
  const { id } = await desk.person();
  const claimed = { assurance: "claimed" } as const;

  await expect(editPerson(desk.admin(), id, 1, { occupation: "повар" }, claimed)).rejects.toMatchObject({
    code: "assurance_needed",
    facts: { for: "edit" },
  });
  await expect(editPerson(desk.admin(), id, 1, { email: "b@mail.example" }, { assurance: null })).rejects.toMatchObject(
    { code: "assurance_needed", facts: { for: "edit_contact" } },
  );
  await editPerson(desk.program("agent"), id, 1, { occupation: "повар" }, { assurance: null });

  const { items } = await readHistory(desk.supervisor(), { person: id });
  expect(items[0]).toMatchObject({ action: "person.edited", details: { assurance: null } });
});

/** An edit by somebody who was known by two facts. */
function edit(acting: Acting, id: string, version: number, changes: Parameters<typeof editPerson>[3], why = {}) {
  return editPerson(acting, id, version, changes, { assurance: "facts", ...why });
}

async function contactsOf(desk: Desk, id: string): Promise<string[]> {
  const rows = await desk.db.select().from(contacts).where(eq(contacts.personId, id)).orderBy(asc(contacts.id));
  return rows.map((row) => row.normalised);
}

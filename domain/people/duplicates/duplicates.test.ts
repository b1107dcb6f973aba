import { duplicates } from "@/db/schema/people";
import { type Desk, expect, test } from "@/tests/desk";
import { eraseRecord } from "../erase-record";
import { mergePeople } from "../merge/merge";
import { compareProfiles } from "./compare";
import { findDuplicates } from "./find";
import { judgeDuplicate } from "./judge";
import { listDuplicates } from "./list";
import type { Profile } from "./profile";
import { sweepDuplicates } from "./sweep";

const ANNA = { familyName: "Щербакова", givenName: "Юлия", birthDate: "1990-12-31", region: "RU-TVE" };
const NOTHING: Profile = {
  id: "",
  nameKey: null,
  birthDate: null,
  gender: null,
  region: null,
  homeTown: null,
  address: null,
  externalId: null,
  contacts: [],
};

const foundFor = async (desk: Desk, id: string) =>
  (await findDuplicates(desk.agent(), id)).map(({ person, reasons }) => [person.id, ...reasons]);

test("proposes namesakes with one birthday in any alphabet, with typos, and with names swapped", async ({ desk }) => {
  const { id } = await desk.person(ANNA);
  const latin = await desk.person({ ...ANNA, familyName: "Scherbakova", givenName: "Julija" });
  const slip = await desk.person({ ...ANNA, familyName: "Щербокова", region: null });
  const swapped = await desk.person({ ...ANNA, familyName: "Юлия", givenName: "Щербакова", region: null });
  await desk.person({ ...ANNA, birthDate: "1991-01-01" });
  await desk.person({ ...ANNA, familyName: "Иванова", givenName: "Мария" });

  expect(await foundFor(desk, id)).toEqual([
    [latin.id, "same_name", "same_birthday", "same_region"],
    [swapped.id, "swapped_name", "same_birthday"],
    [slip.id, "same_birthday", "close_name"],
  ]);
});

test.for([
  ["79005550133@mail.example", "+7 900 555-01-33", "phone_in_email"],
  ["89005550133@post.example", "8 (900) 555-01-33", "phone_in_email"],
  ["9005550133@post.example", "9005550133", "phone_in_email"],
] as const)(
  "finds a phone number used as an e-mail address, from both records: %s",
  async ([email, phone, why], { desk }) => {
    const name = { familyName: "Кедрова", givenName: "Анна" };
    const one = await desk.person({ ...name, contacts: [{ kind: "email", value: email }] });
    const other = await desk.person({ ...name, contacts: [{ kind: "phone", value: phone }] });

    for (const [from, to] of [
      [one.id, other.id],
      [other.id, one.id],
    ] as const) {
      expect(await foundFor(desk, from)).toEqual([[to, why, "same_name", "same_region"]]);
    }
  },
);

test("finds the same mailbox with another domain or a tag, and people who wrote from the other's address", async ({
  desk,
}) => {
  const one = await desk.person({ contacts: [{ kind: "email", value: "a.kedrova@mail.example" }] });
  const elsewhere = await desk.person({ contacts: [{ kind: "email", value: "a.kedrova@post.example" }] });
  const tagged = await desk.person({ contacts: [{ kind: "email", value: "a.kedrova+shop@mail.example" }] });
  const writer = await desk.person({ familyName: "Кедрова", givenName: "А", homeTown: "Клин" });
  await desk.ticket({ personId: writer.id, contact: { kind: "email", value: "a.kedrova@mail.example" } });

  const found = Object.fromEntries((await foundFor(desk, one.id)).map(([id, ...why]) => [id, why[0]]));
  expect(found).toMatchObject({ [tagged.id]: "tagged_mailbox", [elsewhere.id]: "same_name" });
  expect((await foundFor(desk, writer.id)).flat()).not.toContain(elsewhere.id);
});

test("differences lower the score: another birthday or gender is another person", () => {
  const one = { ...NOTHING, nameKey: "kedrova ana", birthDate: "1990-01-01", gender: "female", homeTown: "Тверь" };
  expect(compareProfiles(one, { ...one }, false)).toMatchObject({ score: 85 });
  expect(compareProfiles(one, { ...one, birthDate: "1990-01-02" }, false).score).toBeLessThan(50);
  expect(compareProfiles(one, { ...one, birthDate: null, gender: "male" }, false).score).toBeLessThan(50);
  expect(compareProfiles(NOTHING, NOTHING, true)).toEqual({ score: 35, reasons: ["wrote_from"] });
});

test("a decision is remembered: distinct people are never proposed again, a proposed pair is until merged", async ({
  desk,
}) => {
  const one = await desk.person(ANNA);
  const other = await desk.person(ANNA);
  const third = await desk.person({ familyName: "Луг", givenName: "Лев" });

  await judgeDuplicate(desk.agent(), [one.id, other.id], "distinct");
  expect(await foundFor(desk, other.id)).toEqual([]);
  await sweepDuplicates(desk.system());
  expect((await listDuplicates(desk.agent(), {})).items).toEqual([]);

  await judgeDuplicate(desk.agent(), [third.id, one.id], "proposed");
  expect(await findDuplicates(desk.colleague(), one.id)).toMatchObject([{ person: { id: third.id }, proposed: true }]);
  expect((await listDuplicates(desk.agent(), {})).items).toMatchObject([{ proposed: true, by: "agent" }]);
  expect(await desk.trail({ person: third.id })).toContain("person.duplicate_proposed");
  await mergePeople(desk.supervisor(), { from: third.id, into: one.id, versions: { from: 1, into: 1 } });
  expect(await desk.db.$count(duplicates)).toBe(1);
});

test("a sweep finds all likely pairs, page by page, and drops the erased", async ({ desk }) => {
  for (const familyName of ["Абрикосова", "Вишнёва", "Грушина"]) {
    await desk.person({ ...ANNA, familyName });
    await desk.person({ ...ANNA, familyName });
  }
  const email = await desk.person({ contacts: [{ kind: "email", value: "89005550133@mail.example" }] });
  await desk.person({ contacts: [{ kind: "phone", value: "+79005550133" }] });

  expect(await sweepDuplicates(desk.supervisor())).toEqual({ found: 4 });
  expect(await sweepDuplicates(desk.supervisor())).toEqual({ found: 4 });
  await eraseRecord(desk.admin(), email.id);

  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listDuplicates>> = await listDuplicates(desk.agent(), { cursor, limit: 2 });
    seen.push(...page.items.map(({ a, b }) => `${a.id} ${b.id}`));
    cursor = page.nextCursor;
  } while (cursor);
  expect(new Set(seen).size).toBe(3);
});

test("refuses a record with itself, erased people, and actors without permission", async ({ desk }) => {
  const { id } = await desk.person();
  const other = await desk.person();
  await expect(judgeDuplicate(desk.agent(), [id, id], "distinct")).rejects.toMatchRefusal("invalid");
  await expect(judgeDuplicate(desk.system(), [id, other.id], "distinct")).rejects.toMatchRefusal("forbidden");
  await expect(sweepDuplicates(desk.agent())).rejects.toMatchRefusal("forbidden");
  await expect(listDuplicates(desk.agent(), { cursor: "x" })).rejects.toMatchRefusal("invalid");
  await eraseRecord(desk.admin(), other.id);
  await expect(judgeDuplicate(desk.agent(), [id, other.id], "proposed")).rejects.toMatchRefusal("not_found");
  await expect(findDuplicates(desk.agent(), other.id)).rejects.toMatchRefusal("not_found");
});

import { expect, test } from "@/tests/desk";
import { editPerson } from "../edit/edit";
import { eraseRecord } from "../erase-record";
import { listPeople } from "./list";

test("lists everybody once, last changed first, page by page", async ({ desk }) => {
  const people = [];
  for (let index = 0; index < 7; index += 1) people.push(await desk.person());
  const later = { ...desk.agent(), now: new Date(desk.now.getTime() + 1000) };
  await editPerson(later, people[3]!.id, 1, { occupation: "повар" }, { assurance: "facts" });

  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listPeople(desk.agent(), { cursor, limit: 3 });
    expect(page.items.length).toBeLessThanOrEqual(3);
    seen.push(...page.items.map((hit) => hit.id));
    cursor = page.nextCursor;
  } while (cursor);

  expect(seen[0]).toBe(people[3]?.id);
  expect(seen.toSorted()).toEqual(people.map((person) => person.id).toSorted());
});

test("narrows to a region, or to what was typed; the erased are gone", async ({ desk }) => {
  const tomsk = await desk.person({ familyName: "Липова", region: "RU-TOM" });
  const erased = await desk.person({ familyName: "Липова", region: "RU-TOM" });
  await desk.person();
  await eraseRecord(desk.agent(), erased.id);

  const inRegion = await listPeople(desk.agent(), { region: "RU-TOM" });
  const typed = await listPeople(desk.agent(), { q: "липова" });

  expect(inRegion).toMatchObject({ items: [{ id: tomsk.id }], nextCursor: null });
  expect(typed).toMatchObject({ items: [{ id: tomsk.id }], nextCursor: null });
});

test("refuses an invalid cursor, and actors without permission", async ({ desk }) => {
  await expect(listPeople(desk.agent(), { cursor: "abc" })).rejects.toMatchRefusal("invalid");
  await expect(listPeople(desk.system(), {})).rejects.toMatchRefusal("forbidden");
});

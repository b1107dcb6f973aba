import { recordPersonView } from "@/domain/people/access/record-view";
import { eraseRecord } from "@/domain/people/erase-record";
import { expect, test } from "@/tests/desk";
import { readHistory } from "./read";
import { recordHistory } from "./record";

test("tells who did what, latest first, with names", async ({ desk }) => {
  const { id } = await desk.person();
  await recordPersonView(desk.agent(), id, 1001);
  await recordHistory(desk.system(), { action: "person.edited", person: id });

  const { items, nextCursor } = await readHistory(desk.agent(), { person: id });

  expect(items).toMatchObject([
    { action: "person.edited", actor: { kind: "system", id: null, name: null } },
    { action: "person.viewed", ticket: 1001, at: desk.now, actor: { kind: "staff", name: "agent" } },
    { action: "person.created", actor: { kind: "staff", id: desk.staffId("admin"), name: "admin" } },
  ]);
  expect(nextCursor).toBeNull();
  expect((await readHistory(desk.agent(), { ticket: 1001 })).items).toHaveLength(1);
});

test("opens personal values for those who may read them, and for nobody once erased", async ({ desk }) => {
  const { id } = await desk.person({ familyName: "Липова" });
  const valuesFor = async (acting: ReturnType<typeof desk.agent>) =>
    (await readHistory(acting, { person: id })).items.at(-1)?.values;

  expect(await valuesFor(desk.supervisor())).toMatchObject({ after: { familyName: "Липова" } });
  expect(await valuesFor(desk.agent())).toBeNull();
  await eraseRecord(desk.agent(), id);
  expect(await valuesFor(desk.supervisor())).toBeNull();
});

test("pages through without a gap or a repeat", async ({ desk }) => {
  const { id } = await desk.person();
  for (let index = 0; index < 6; index += 1) {
    await recordHistory(desk.agent(), { action: "person.edited", person: id, details: { index } });
  }

  const seen: number[] = [];
  let cursor: string | null = null;
  do {
    const page = await readHistory(desk.agent(), { person: id, cursor, limit: 3 });
    seen.push(...page.items.map((item) => item.seq));
    cursor = page.nextCursor;
  } while (cursor);

  expect(seen).toHaveLength(7);
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
});

test("the whole desk's history is for supervisors; a foreign cursor is for nobody", async ({ desk }) => {
  await desk.person();

  expect((await readHistory(desk.supervisor(), {})).items).toHaveLength(1);
  await expect(readHistory(desk.agent(), {})).rejects.toMatchRefusal("forbidden");
  await expect(readHistory(desk.system(), { ticket: 1001 })).rejects.toMatchRefusal("forbidden");
  await expect(readHistory(desk.agent(), { ticket: 1001, cursor: "1 or 1" })).rejects.toMatchRefusal("invalid");
});

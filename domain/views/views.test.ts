import { sql } from "drizzle-orm";
import { describe } from "vitest";
import { fetchRows } from "@/db/fetch-rows";
import { type Desk, expect, test } from "@/tests/desk";
import { changeView } from "./change";
import { keepColumns, readColumns } from "./columns";
import { deleteView } from "./delete";
import { forgetWords } from "./forget-words";
import { listViews } from "./list";
import { restoreView } from "./restore";
import { saveView } from "./save";
import { shareView } from "./share";

const VIEW = { name: "Удаления", query: "type:delete", words: "", sort: "due", columns: null, shared: false } as const;
const NOBODY = "00000000-0000-4000-8000-000000000000";

async function actions(desk: Desk): Promise<string[]> {
  const rows = await fetchRows<{ action: string }>(
    desk.db,
    sql`select action from history where action like 'view.%' order by seq`,
  );
  return rows.map(({ action }) => action);
}

describe("a view", () => {
  test("is its owner's alone until it is shared, and leaves no trace in the history", async ({ desk }) => {
    const { id } = await saveView(desk.agent(), { ...VIEW, name: "  Удаления " });
    await changeView(desk.agent(), id, { words: "кедрова", columns: ["status"] });
    expect(await listViews(desk.agent())).toMatchObject([
      { name: "Удаления", words: "кедрова", columns: ["status"], own: true, mayChange: true, version: 2 },
    ]);
    expect(await listViews(desk.colleague())).toEqual([]);
    for (const verb of [changeView, deleteView, restoreView]) {
      await expect(verb(desk.colleague(), id, {})).rejects.toMatchRefusal("not_found");
      await expect(verb(desk.agent(), NOBODY, {})).rejects.toMatchRefusal("not_found");
      await expect(verb(desk.agent(), "nonsense", {})).rejects.toMatchRefusal("not_found");
    }
    expect(await actions(desk)).toEqual([]);
  });

  test("that is shared is everybody's to use and seniors' to change, and the history tells", async ({ desk }) => {
    await expect(saveView(desk.agent(), { ...VIEW, shared: true })).rejects.toMatchRefusal("forbidden");
    const { id } = await saveView(desk.supervisor(), { ...VIEW, shared: true });
    expect(await listViews(desk.agent())).toMatchObject([{ id, own: false, mayChange: false, shared: true }]);
    for (const verb of [changeView, deleteView, restoreView]) {
      await expect(verb(desk.agent(), id, {})).rejects.toMatchRefusal("forbidden");
    }
    await changeView(desk.admin(), id, { name: "Стереть" });
    await shareView(desk.supervisor(), id, true);
    await deleteView(desk.admin(), id);
    expect(await listViews(desk.agent())).toEqual([]);
    await restoreView(desk.admin(), id);
    await restoreView(desk.admin(), id);
    expect(await listViews(desk.agent())).toMatchObject([{ name: "Стереть" }]);
    await shareView(desk.admin(), id, false);
    expect(await listViews(desk.agent())).toEqual([]);
    expect(await actions(desk)).toEqual([
      "view.saved",
      "view.changed",
      "view.deleted",
      "view.restored",
      "view.unshared",
    ]);
  });

  test("has a name of sensible length, and no program keeps any", async ({ desk }) => {
    await expect(saveView(desk.agent(), { ...VIEW, name: " " })).rejects.toMatchRefusal("invalid");
    await expect(saveView(desk.agent(), { ...VIEW, name: "а".repeat(61) })).rejects.toMatchRefusal("invalid");
    await expect(saveView(desk.agent(), { ...VIEW, words: "а".repeat(201) })).rejects.toMatchRefusal("invalid");
    await expect(saveView(desk.agent(), { ...VIEW, columns: ["<b>"] })).rejects.toMatchRefusal("invalid");
    await expect(saveView(desk.program("admin"), VIEW)).rejects.toMatchRefusal("forbidden");
  });

  test("forgets whoever is erased, in any inflection, and keeps its filters", async ({ desk }) => {
    await saveView(desk.agent(), { ...VIEW, words: "жалобы Канареевой", name: "Пишет канареева" });
    await saveView(desk.agent(), { ...VIEW, words: "возврат", name: "Я" });
    await forgetWords(desk.system(), ["Канареева", "canary@mail.example"]);
    expect(await listViews(desk.agent())).toMatchObject([
      { name: "•••", words: "", query: "type:delete" },
      { name: "Я", words: "возврат" },
    ]);
  });
});

test("columns are remembered for each member of staff", async ({ desk }) => {
  expect(await readColumns(desk.agent())).toBeNull();
  await keepColumns(desk.agent(), ["status", "received"]);
  await keepColumns(desk.agent(), ["received"]);
  expect(await readColumns(desk.agent())).toEqual(["received"]);
  expect(await readColumns(desk.colleague())).toBeNull();
  expect(await readColumns(desk.program("admin"))).toBeNull();
});

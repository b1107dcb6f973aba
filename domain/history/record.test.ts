import { asc, sql } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { personKeys } from "@/db/schema/people";
import { inTransaction } from "@/domain/acting";
import { expect, test } from "@/tests/desk";
import { readHistory } from "./read";
import { leafHash, recordHistory } from "./record";

test("personal values are sealed: readable with the right and the key, in the clear nowhere", async ({ desk }) => {
  const { id } = await desk.person();
  await recordHistory(desk.agent(), {
    action: "person.edited",
    person: id,
    details: { fields: ["homeTown"] },
    values: { before: "Клин", after: "Тверь" },
  });

  const read = async (acting: ReturnType<typeof desk.agent>) =>
    (await readHistory(acting, { person: id })).items[0]!.values;
  expect(await read(desk.supervisor())).toEqual({ before: "Клин", after: "Тверь" });
  expect(await read(desk.agent())).toBeNull();
  const { rows } = await desk.db.execute(
    sql`select position(${Buffer.from("Тверь")}::bytea in sealed) as found from history order by seq desc limit 1`,
  );
  expect(rows).toEqual([{ found: 0 }]);

  await desk.db.delete(personKeys);
  expect(await read(desk.supervisor())).toBeNull();
});

test("history can be added to and nothing else, neither by the application nor by its owner", async ({ desk }) => {
  await desk.ticket();
  for (const change of ["update history set action = 'nothing.happened'", "delete from history", "truncate history"]) {
    await expect(desk.asApplication(change)).rejects.toThrow(/permission denied/);
    await expect(desk.asOwner(change)).rejects.toThrow(/append-only/);
  }
});

test("each leaf covers its whole entry", async ({ desk }) => {
  await desk.ticket();
  const rows = await desk.db.select().from(history).orderBy(asc(history.seq));
  expect(rows.length).toBeGreaterThan(2);
  for (const { seq: _, leaf, ...entry } of rows) {
    expect(Buffer.from(leafHash(entry)).equals(leaf)).toBe(true);
    expect(Buffer.from(leafHash({ ...entry, action: "ticket.noted" })).equals(leaf)).toBe(false);
  }
});

test("a change that is rolled back leaves no entry", async ({ desk }) => {
  const failing = inTransaction(desk.agent(), async (acting) => {
    await recordHistory(acting, { action: "ticket.noted", ticket: 1 });
    throw new Error("a crash in the middle");
  });
  await expect(failing).rejects.toThrow("in the middle");
  expect(await desk.trail({ ticket: 1 })).toEqual([]);
});

test("the application's role owns nothing and is no superuser", async ({ desk }) => {
  const { rows } = await desk.db.execute(sql`
    select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls as mighty,
      exists (select from pg_class where relowner = pg_roles.oid) as owns
    from pg_roles where rolname = current_user`);
  expect(rows).toEqual([{ mighty: false, owns: false }]);
});

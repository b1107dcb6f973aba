import { type Acting, actAs, DESK } from "@/domain/acting";
import { readDeskSettings } from "@/domain/settings/read";
import { cloneDatabase } from "@/tests/database/database";
import { test as base, expect } from "@/tests/desk";
import { readSession } from "../sessions/sessions";
import { isSetUp, setUp } from "./set-up";

const test = base.extend<{ empty: Acting }>({
  empty: async ({ onTestFinished }, use) => {
    const database = await cloneDatabase();
    onTestFinished(database.drop);
    await use(await actAs(database.db, DESK));
  },
});

const first = { name: "Вера", email: "vera@desk.test", password: "four quiet words here", operatorName: "ООО «Кедр»" };

test("makes the first admin, names the operator and signs the admin in", async ({ empty }) => {
  expect(await isSetUp(empty.db)).toBe(false);

  const { sessionId } = await setUp(empty, { ...first, locale: "en" });

  expect(await isSetUp(empty.db)).toBe(true);
  expect((await readSession(empty.db, sessionId))?.staff).toMatchObject({ email: first.email, role: "admin" });
  expect(await readDeskSettings(empty)).toMatchObject({ operatorName: "ООО «Кедр»", defaultLocale: "en" });
});

test("is closed for good once there are staff", async ({ desk }) => {
  await expect(setUp(desk.system(), first)).rejects.toMatchRefusal("already_set_up");
  await expect(setUp(desk.admin(), first)).rejects.toMatchRefusal("already_set_up");
});

test("of ten concurrent callers, one becomes the admin", async ({ empty }) => {
  const comers = Array.from({ length: 10 }, (_, n) => setUp(empty, { ...first, email: `vera${n}@desk.test` }));

  const outcomes = await Promise.allSettled(comers);

  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(refused.map(({ reason }) => reason.code)).toEqual(Array(9).fill("already_set_up"));
});

test("names every invalid field, and writes nothing", async ({ empty }) => {
  const refused = setUp(empty, { ...first, email: "vera", operatorName: " " });

  await expect(refused).rejects.toMatchObject({ errors: [{ field: "email" }, { field: "operatorName" }] });

  expect(await isSetUp(empty.db)).toBe(false);
});

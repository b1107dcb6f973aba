import type { Acting } from "@/domain/acting";
import { readHistory } from "@/domain/history/read";
import { type Desk, expect, test } from "@/tests/desk";
import { answerFact } from "./answer";
import { askFact } from "./ask";
import type { Fact } from "./facts";
import { readVerification } from "./read";

const KEY = crypto.randomUUID();
const OTHER = crypto.randomUUID();

const known = (desk: Desk) => desk.person({ birthDate: "1980-03-04", homeTown: "Тула", occupation: "Врач" });

async function answer(acting: Acting, person: string, fact: Fact, right: boolean, key = KEY) {
  await askFact(acting, person, key, fact);
  await answerFact(acting, person, key, { fact, right });
}

const later = (acting: Acting, minutes: number): Acting => ({
  ...acting,
  now: new Date(acting.now.getTime() + minutes * 60_000),
});

test("offers the facts on record, reveals them one by one, and records each access without the value", async ({
  desk,
}) => {
  const { id } = await known(desk);
  expect(await readVerification(desk.agent(), id, KEY)).toEqual({
    state: "none",
    facts: ["birthDate", "homeTown", "email", "occupation"].map((fact) => ({ fact, state: null })),
    wrongLeft: 2,
    lockedUntil: null,
  });
  expect(await askFact(desk.agent(), id, KEY, "homeTown")).toEqual({ value: "Тула" });
  await expect(askFact(desk.agent(), id, KEY, "address")).rejects.toMatchRefusal("not_found");
  await expect(askFact(desk.program("admin"), id, KEY, "homeTown")).rejects.toMatchRefusal("forbidden");
  const { items } = await readHistory(desk.supervisor(), { person: id });
  expect(items.find(({ action }) => action === "person.fact_told")).toMatchObject({
    details: { fields: ["homeTown"] },
  });
});

test("two correct answers verify once, for this call only", async ({ desk }) => {
  const { id } = await known(desk);
  await expect(
    answerFact(desk.agent(), id, KEY, { fact: "homeTown", right: true }),
    "what was not asked cannot be answered",
  ).rejects.toMatchRefusal("conflict");
  await answer(desk.agent(), id, "homeTown", true);
  await expect(answerFact(desk.agent(), id, KEY, { fact: "homeTown", right: true })).rejects.toMatchRefusal("conflict");
  expect(await readVerification(desk.agent(), id, KEY)).toMatchObject({ state: "open" });
  await answer(desk.agent(), id, "birthDate", true);
  expect(await readVerification(desk.agent(), id, KEY)).toMatchObject({ state: "passed" });
  expect(await readVerification(desk.agent(), id, OTHER)).toMatchObject({ state: "none" });
  expect(await readVerification(desk.colleague(), id, KEY)).toMatchObject({ state: "none" });
});

test("two wrong answers lock for everybody, with an end; hanging up does not reset the count", async ({ desk }) => {
  const { id } = await known(desk);
  await answer(desk.agent(), id, "homeTown", false);
  expect(await readVerification(desk.colleague(), id, OTHER)).toMatchObject({ state: "none", wrongLeft: 1 });
  await answer(desk.colleague(), id, "birthDate", false, OTHER);

  const until = new Date(desk.now.getTime() + 30 * 60_000);
  for (const acting of [desk.agent(), desk.colleague(), desk.supervisor()])
    expect(await readVerification(acting, id, KEY)).toMatchObject({ state: "locked", lockedUntil: until });
  await expect(askFact(desk.supervisor(), id, OTHER, "occupation")).rejects.toMatchRefusal("verification_locked");
  await askFact(later(desk.supervisor(), 31), id, OTHER, "occupation");
  expect(await readVerification(later(desk.agent(), 31), id, KEY)).toMatchObject({ state: "none", wrongLeft: 2 });
});

test("of two concurrent wrong answers one locks, and the attempt ends once", async ({ desk }) => {
  const { id } = await known(desk);
  for (const fact of ["homeTown", "birthDate", "occupation"] as const) await askFact(desk.agent(), id, KEY, fact);
  const answers = await Promise.allSettled(
    (["homeTown", "birthDate", "occupation"] as const).map((fact) =>
      answerFact(desk.agent(), id, KEY, { fact, right: false }),
    ),
  );
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  const trail = await desk.trail({ person: id });
  expect(trail.filter((action) => action === "person.verification_locked")).toHaveLength(1);
});

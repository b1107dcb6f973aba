import { expect, test } from "@/tests/desk";
import { readDistinctions } from "./distinctions";

test("tells the year of birth and the last ticket of each, and nothing of whom they are unknown", async ({ desk }) => {
  const known = await desk.person({ birthDate: "1980-03-04" });
  const other = await desk.person();
  await desk.ticket({ personId: known.id });
  const { number } = await desk.ticket({ personId: known.id });
  const nobody = crypto.randomUUID();

  expect(await readDistinctions(desk.agent(), [known.id, other.id, nobody])).toEqual(
    new Map([
      [known.id, { birthYear: 1980, lastTicket: number }],
      [other.id, { birthYear: null, lastTicket: null }],
      [nobody, { birthYear: null, lastTicket: null }],
    ]),
  );
  expect(await readDistinctions(desk.agent(), [])).toEqual(new Map());
});

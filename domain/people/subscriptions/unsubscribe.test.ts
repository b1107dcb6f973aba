import { eq } from "drizzle-orm";
import { contacts } from "@/db/schema/people";
import { subscriptions, suppressions } from "@/db/schema/segments";
import { activeMailings } from "@/domain/segments/active-mailings";
import { expect, test } from "@/tests/desk";
import { eraseRecord } from "../erase-record";
import { unsubscribe } from "./unsubscribe";

const EVERYWHERE = {
  contacts: [
    { kind: "email", value: "anna@mail.example" },
    { kind: "phone", value: "+79005550133" },
  ],
  subscriptions: [
    { region: "RU-MOW", channel: "email" },
    { region: "RU-MOW", channel: "sms" },
    { region: "RU-SPE", channel: "email" },
  ],
} as const;

test("unsubscribes from one region and keeps the others", async ({ desk }) => {
  const { id } = await desk.person(EVERYWHERE);

  const result = await unsubscribe(desk.agent(), { personId: id, region: "RU-MOW", ticket: 1001, requestId: 7 });

  expect(result).toEqual({ regions: ["RU-MOW"], ended: 2, suppressed: 3 });
  expect(await activeMailings(desk.agent(), id, null)).toEqual([{ region: "RU-SPE", channel: "email" }]);
  const [ended] = await desk.db.select().from(subscriptions).where(eq(subscriptions.region, "RU-MOW"));
  expect(ended).toMatchObject({ status: "ended", requestId: 7, changedAt: desk.now });
  expect(await desk.trail({ ticket: 1001, person: id })).toEqual(["person.unsubscribed"]);
});

test("unsubscribes everywhere, on every channel", async ({ desk }) => {
  const { id } = await desk.person(EVERYWHERE);

  const result = await unsubscribe(desk.system(), { personId: id, region: null });

  expect(result).toEqual({ regions: ["RU-MOW", "RU-SPE"], ended: 3, suppressed: 3 });
  expect(await activeMailings(desk.agent(), id, null)).toEqual([]);
});

test("unsubscribes from one channel only", async ({ desk }) => {
  const { id } = await desk.person(EVERYWHERE);

  const result = await unsubscribe(desk.agent(), { personId: id, region: "RU-MOW", channel: "sms" });

  expect(result).toEqual({ regions: ["RU-MOW"], ended: 1, suppressed: 1 });
  expect(await activeMailings(desk.agent(), id, "RU-MOW")).toEqual([{ region: "RU-MOW", channel: "email" }]);
});

test("suppresses a person who was never subscribed", async ({ desk }) => {
  const { id } = await desk.person(EVERYWHERE);

  const result = await unsubscribe(desk.agent(), { personId: id, region: "RU-TA", reason: "complained" });

  expect(result).toEqual({ regions: ["RU-TA"], ended: 0, suppressed: 3 });
  const reasons = await desk.db.select({ reason: suppressions.reason }).from(suppressions);
  expect(reasons.every((row) => row.reason === "complained")).toBe(true);
});

test("repeated, returns the same regions and records nothing", async ({ desk }) => {
  const { id } = await desk.person(EVERYWHERE);
  await unsubscribe(desk.agent(), { personId: id, region: null });

  const again = await unsubscribe(desk.agent(), { personId: id, region: null });

  expect(again).toEqual({ regions: ["RU-MOW", "RU-SPE"], ended: 0, suppressed: 0 });
  expect(await desk.trail({ person: id })).toEqual(["person.created", "person.unsubscribed"]);
});

test("concurrent unsubscribes run one after the other, with one effect", async ({ desk }) => {
  const { id } = await desk.person(EVERYWHERE);
  const regions = ["RU-MOW", null, "RU-SPE", "RU-MOW", null, "RU-TA"];

  const all = await Promise.all(regions.map((region) => unsubscribe(desk.agent(), { personId: id, region })));

  expect(all.reduce((sum, result) => sum + result.ended, 0)).toBe(3);
  expect(await activeMailings(desk.agent(), id, null)).toEqual([]);
});

test("an erased person is already unsubscribed", async ({ desk }) => {
  const { id } = await desk.person(EVERYWHERE);
  await eraseRecord(desk.agent(), id);

  const result = await unsubscribe(desk.agent(), { personId: id, region: "RU-MOW" });

  expect(result).toEqual({ regions: ["RU-MOW"], ended: 0, suppressed: 0 });
});

test("refuses an unknown id and an unknown region, and changes nothing", async ({ desk }) => {
  const { id } = await desk.person(EVERYWHERE);

  await expect(unsubscribe(desk.agent(), { personId: id, region: "XX-MOW" })).rejects.toMatchRefusal("invalid");
  await expect(unsubscribe(desk.agent(), { personId: "anna", region: null })).rejects.toMatchRefusal("not_found");
  await expect(unsubscribe(desk.agent(), { personId: crypto.randomUUID(), region: null })).rejects.toMatchRefusal(
    "not_found",
  );
  expect(await desk.db.$count(suppressions)).toBe(0);
  expect(await desk.db.$count(contacts)).toBe(2);
});

import { asc, eq } from "drizzle-orm";
import { contacts, people, personKeys } from "@/db/schema/people";
import { consents, policyVersions } from "@/db/schema/policy";
import { sends, subscriptions } from "@/db/schema/segments";
import { tickets } from "@/db/schema/tickets";
import { readHistory } from "@/domain/history/read";
import { activeMailings } from "@/domain/segments/active-mailings";
import { unsubscribeToken } from "@/domain/segments/unsubscribe-token";
import { approveErasure } from "@/domain/tickets/erasure/approve";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { unsubscribeBySignedAddress } from "@/domain/tickets/lifecycle/unsubscribe-by-signed-address";
import { applyRequest } from "@/domain/tickets/requests/apply-request";
import { findValues } from "@/tests/database/find-values";
import { type Desk, expect, test } from "@/tests/desk";
import { createPerson } from "../create/create";
import { editPerson } from "../edit/edit";
import { eraseRecord } from "../erase-record";
import { personMergeTarget } from "../merge-target";
import { readPerson } from "../read";
import { subscribe } from "../subscriptions/subscribe";
import { unsubscribe } from "../subscriptions/unsubscribe";
import { type Merge, mergePeople } from "./merge";
import { planMerge } from "./plan-merge";

const VERSIONS = { from: 1, into: 1 };

async function duplicatePair(desk: Desk) {
  const target = await desk.person({ homeTown: "Тверь", custom: { size: "42", card: "gold" } });
  const source = await desk.person({
    familyName: "Липова",
    homeTown: "Клин",
    occupation: "повар",
    externalId: "A-17",
    custom: { size: "44" },
    subscriptions: [{ region: "RU-SPE", channel: "email" }],
  });
  return { target, source, merge: { from: source.id, into: target.id, versions: VERSIONS } satisfies Merge };
}

test("merges two records; chosen values stay, gaps are filled, and both histories record it", async ({ desk }) => {
  const { target, source, merge } = await duplicatePair(desk);
  const { number } = await desk.ticket({ personId: source.id, contact: { kind: "email", value: source.email } });
  await desk.db.insert(policyVersions).values({ version: "2026-01", text: "…", publishedAt: desk.now });
  await desk.db
    .insert(consents)
    .values({ personId: source.id, version: "2026-01", evidence: "paper_form", givenAt: desk.now });
  for (const personId of [target.id, source.id]) await desk.db.insert(sends).values({ personId, day: "2026-11-28" });

  const plan = await planMerge(desk.supervisor(), source.id, target.id);
  expect(plan.moved).toMatchObject({ contacts: 1, tickets: 1, consents: 1 });
  expect(plan.fields).toContainEqual({ field: "homeTown", target: "Тверь", source: "Клин", differ: true });
  const done = await mergePeople(desk.supervisor(), { ...merge, take: ["familyName", "custom.size"] });

  expect(done).toMatchObject({ version: 2, contacts: 1, tickets: 1, consents: 1, ended: 0 });
  const record = await readPerson(desk.agent(), target.id, { revealed: true });
  expect(record).toMatchObject({
    familyName: "Липова",
    homeTown: "Тверь",
    occupation: "повар",
    externalId: "A-17",
    custom: { size: "44", card: "gold" },
    contacts: [{ value: target.email }, { value: source.email }],
    subscriptions: [{ region: "RU-MOW" }, { region: "RU-SPE" }],
  });
  expect(record.consents).toHaveLength(1);
  expect(await desk.db.$count(sends)).toBe(1);
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number));
  expect(ticket?.personId).toBe(target.id);

  const [pointer] = await desk.db.select().from(people).where(eq(people.id, source.id));
  expect(pointer).toMatchObject({ familyName: null, custom: {}, mergedInto: target.id, version: 2 });
  expect(await personMergeTarget(desk.agent(), source.id)).toBe(target.id);
  expect(await desk.trail({ person: target.id })).toContain("person.merged");
  const { items } = await readHistory(desk.supervisor(), { person: source.id });
  expect(items[0]).toMatchObject({
    action: "person.merged_away",
    details: { into: target.id },
    values: { before: { homeTown: "Клин", contacts: [{ kind: "email", value: source.email }] } },
  });
});

test("the plan matches exactly what the merge then does, and changes nothing", async ({ desk }) => {
  const { target, source, merge } = await duplicatePair(desk);
  await unsubscribe(desk.agent(), { personId: target.id, region: "RU-SPE" });
  const plan = await planMerge(desk.supervisor(), source.id, target.id);
  expect(await desk.trail({ person: source.id })).toEqual(["person.created"]);

  const done = await mergePeople(desk.supervisor(), merge);

  expect(done.ended).toBe(plan.ended.length);
  expect(plan.ended).toEqual([{ region: "RU-SPE", channel: "email" }]);
  expect(await activeMailings(desk.agent(), target.id, null)).toEqual(plan.active);
});

test.for([
  ["the source had opted out of the region", "source", "RU-MOW"],
  ["the target had opted out of the region", "target", "RU-SPE"],
  ["the source had opted out everywhere", "source", null],
  ["the target had opted out everywhere", "target", null],
] as const)("a merge resubscribes nobody: %s", async ([, who, region], { desk }) => {
  const { target, source, merge } = await duplicatePair(desk);
  await unsubscribe(desk.agent(), { personId: { target, source }[who].id, region });

  await mergePeople(desk.supervisor(), merge);

  const stayed = ["RU-MOW", "RU-SPE"].filter((place) => region !== null && place !== region);
  const mailed = stayed.map((place) => ({ region: place, channel: "email" }));
  expect(await activeMailings(desk.agent(), target.id, null)).toEqual(mailed);
  for (const place of ["RU-MOW", "RU-SPE"].filter((place) => !stayed.includes(place))) {
    const back = { personId: target.id, region: place, channel: "email" } as const;
    await expect(subscribe(desk.agent(), back)).rejects.toMatchRefusal("suppressed");
  }
});

test("a suppressed contact ends its region; an earlier owner's suppression does not end an active mailing", async ({
  desk,
}) => {
  const optedOut = await desk.person({ contacts: [{ kind: "email", value: "left@mail.example" }] });
  await unsubscribe(desk.agent(), { personId: optedOut.id, region: "RU-MOW" });
  await editPerson(desk.agent(), optedOut.id, 1, { email: "other@mail.example" }, { assurance: "facts" });
  const mailed = await desk.person();
  const contactsOfMailed = [
    { kind: "email", value: mailed.email },
    { kind: "email", value: "left@mail.example" },
  ] as const;
  await editPerson(desk.agent(), mailed.id, 1, { contacts: [...contactsOfMailed] }, { assurance: "facts" });
  const plain = await desk.person({ subscriptions: [] });

  await mergePeople(desk.supervisor(), { from: plain.id, into: mailed.id, versions: { from: 1, into: 2 } });
  expect(await activeMailings(desk.agent(), mailed.id, null)).toHaveLength(1);

  await mergePeople(desk.supervisor(), { from: optedOut.id, into: mailed.id, versions: { from: 2, into: 3 } });
  expect(await activeMailings(desk.agent(), mailed.id, null)).toEqual([]);
});

test("an old link of the merged record unsubscribes the merge target", async ({ desk }) => {
  const { target, source, merge } = await duplicatePair(desk);
  const token = unsubscribeToken({ personId: source.id, region: "RU-MOW" });
  await mergePeople(desk.supervisor(), merge);

  const done = await unsubscribeBySignedAddress(desk.system(), token, { channel: "link", receivedAt: desk.now }, false);

  expect(done).not.toBeNull();
  expect(await activeMailings(desk.agent(), target.id, "RU-MOW")).toEqual([]);
});

test("later changes to a merged record reach the merge target, however long the chain", async ({ desk }) => {
  const { target, source, merge } = await duplicatePair(desk);
  const third = await desk.person();
  await mergePeople(desk.supervisor(), merge);
  await mergePeople(desk.supervisor(), { from: target.id, into: third.id, versions: { from: 2, into: 1 } });

  const { number } = await openTicket(desk.system(), {
    channel: "email",
    receivedAt: desk.now,
    personId: source.id,
    requests: [{ type: "question" }],
  });

  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number));
  expect(ticket?.personId).toBe(third.id);
  expect(await personMergeTarget(desk.agent(), source.id)).toBe(third.id);
});

const CANARIES = ["canary.kept@mail.example", "canary.gone@mail.example", "Канареева", "Клёнобург", "секретная кличка"];

test("erasing the merge target also erases the merged record, keys included", async ({ desk }) => {
  const target = await desk.person({
    familyName: "Канареева",
    contacts: [{ kind: "email", value: "canary.kept@mail.example" }],
  });
  const source = await desk.person({
    homeTown: "Клёнобург",
    custom: { pet: "секретная кличка" },
    contacts: [{ kind: "email", value: "canary.gone@mail.example" }],
  });
  await desk.ticket({
    contact: { kind: "email", value: "canary.gone@mail.example" },
    message: { text: "Я из города Клёнобург, секретная кличка" },
  });
  await mergePeople(desk.supervisor(), { from: source.id, into: target.id, versions: VERSIONS, take: ["homeTown"] });
  expect(await findValues(desk.db, CANARIES)).not.toEqual([]);

  const { requestId } = await desk.ticket({
    type: "delete",
    contact: { kind: "email", value: "canary.kept@mail.example" },
  });
  await applyRequest(desk.agent(), requestId, { assurance: "facts" });
  await approveErasure(desk.supervisor(), requestId);

  expect(await findValues(desk.db, CANARIES)).toEqual([]);
  expect(await desk.db.$count(personKeys)).toBe(0);
  for (const { id } of [target, source]) {
    const { items } = await readHistory(desk.supervisor(), { person: id });
    expect(items.every((item) => item.values === null)).toBe(true);
  }
});

test("of concurrent merges A into B and B into A, one succeeds", async ({ desk }) => {
  const { merge } = await duplicatePair(desk);
  const other = { from: merge.into, into: merge.from, versions: VERSIONS };

  const both = await Promise.allSettled([mergePeople(desk.supervisor(), merge), mergePeople(desk.admin(), other)]);

  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await desk.db.$count(contacts)).toBe(2);
  const lost = both.find((one) => one.status === "rejected");
  expect(lost?.reason).toMatchObject({ code: "not_found" });
});

test("a concurrent merge and edit: the edit is in the result, or one of them is refused", async ({ desk }) => {
  const { target, source, merge } = await duplicatePair(desk);

  const [merged, edited] = await Promise.allSettled([
    mergePeople(desk.supervisor(), { ...merge, take: ["homeTown"] }),
    editPerson(desk.agent(), source.id, 1, { homeTown: "Ржев" }, { assurance: "facts" }),
  ]);

  expect([merged.status, edited.status].sort()).toEqual(["fulfilled", "rejected"]);
  const record = await readPerson(desk.agent(), target.id);
  expect(record.homeTown).toBe(merged.status === "fulfilled" ? "Клин" : "Тверь");
});

test("a concurrent merge and erasure: neither is optedOut half done", async ({ desk }) => {
  const { target, source, merge } = await duplicatePair(desk);

  await Promise.allSettled([mergePeople(desk.supervisor(), merge), eraseRecord(desk.admin(), source.id)]);

  const rows = await desk.db.select().from(people).where(eq(people.id, source.id));
  const owners = await desk.db.select({ id: contacts.personId }).from(contacts).orderBy(asc(contacts.id));
  const merged = rows[0]?.mergedInto === target.id;
  expect(owners.map(({ id }) => id)).toEqual(merged ? [target.id, target.id] : [target.id]);
  expect(await desk.db.$count(subscriptions, eq(subscriptions.personId, source.id))).toBe(0);
});

test("a concurrent merge and application of the merged person's request both succeed", async ({ desk }) => {
  const { target, source, merge } = await duplicatePair(desk);
  const contact = { kind: "email", value: source.email } as const;
  const { requestId } = await desk.ticket({ contact, region: "RU-SPE" });

  const both = await Promise.allSettled([mergePeople(desk.supervisor(), merge), applyRequest(desk.agent(), requestId)]);

  expect(both.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
  expect(await activeMailings(desk.agent(), target.id, "RU-SPE")).toEqual([]);
});

test("refuses a stale preview, a record with itself, an erased record, a pending deletion, and agents", async ({
  desk,
}) => {
  const { target, source, merge } = await duplicatePair(desk);
  await expect(mergePeople(desk.agent(), merge)).rejects.toMatchRefusal("forbidden");
  await expect(planMerge(desk.agent(), source.id, target.id)).rejects.toMatchRefusal("forbidden");
  await expect(mergePeople(desk.admin(), { ...merge, into: source.id })).rejects.toMatchRefusal("invalid");
  await expect(mergePeople(desk.admin(), { ...merge, versions: { from: 1, into: 2 } })).rejects.toMatchRefusal(
    "conflict",
  );

  const { requestId } = await desk.ticket({ type: "delete", contact: { kind: "email", value: source.email } });
  await applyRequest(desk.agent(), requestId, { assurance: "facts" });
  await expect(mergePeople(desk.admin(), merge)).rejects.toMatchRefusal("erasure_pending");
  await approveErasure(desk.supervisor(), requestId);
  await expect(mergePeople(desk.admin(), merge)).rejects.toMatchRefusal("not_found");
  await expect(planMerge(desk.admin(), source.id, target.id)).rejects.toMatchRefusal("not_found");
});

test("a merged person cannot be created again by mistake: the contact belongs to the merge target", async ({
  desk,
}) => {
  const { source, merge } = await duplicatePair(desk);
  await mergePeople(desk.supervisor(), merge);
  await expect(
    createPerson(desk.agent(), { contacts: [{ kind: "email", value: source.email }] }),
  ).rejects.toMatchRefusal("contact_taken");
});

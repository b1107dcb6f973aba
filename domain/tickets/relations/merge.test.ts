import { readWall } from "@/domain/reports/wall";
import { type Desk, expect, test } from "@/tests/desk";
import { approveErasure } from "../erasure/approve";
import { appendFollowUp } from "../lifecycle/append-follow-up";
import { resolveTicket } from "../lifecycle/resolve";
import { listTickets } from "../list/list";
import { readTicket } from "../read/read";
import { reopenTicket } from "../reopen";
import { matchPerson } from "../requester/match";
import { applyRequest } from "../requests/apply-request";
import { refuseRequest } from "../requests/refuse-request";
import { mergeTickets } from "./merge";
import { unmergeTicket } from "./unmerge";

const HOUR = 3_600_000;

function ago(desk: Desk, hours: number): Date {
  return new Date(desk.now.getTime() - hours * HOUR);
}

/** Two open tickets of one person, by two addresses; the second came first. */
async function duplicateTickets(desk: Desk) {
  const person = await desk.person();
  const message = { text: "Отпишите" };
  const later = await desk.ticket({
    personId: person.id,
    contact: { kind: "email", value: person.email },
    receivedAt: ago(desk, 1),
    message,
    requests: [{ type: "unsubscribe", region: "RU-MOW" }, { type: "access" }],
  });
  const earlier = await desk.ticket({
    personId: person.id,
    contact: { kind: "email", value: "other@mail.example" },
    receivedAt: ago(desk, 3),
    message,
    requests: [{ type: "unsubscribe", region: "RU-MOW" }],
  });
  return { person, later: later.number, earlier: earlier.number };
}

test("the ticket due earlier is the target, whichever way round staff asked, and no deadline changes", async ({
  desk,
}) => {
  const { later, earlier } = await duplicateTickets(desk);
  const [before, other] = [await readTicket(desk.agent(), earlier), await readTicket(desk.agent(), later)];
  expect(before.relations.duplicates).toEqual([{ number: later, dueAt: other.dueAt }]);
  expect(await mergeTickets(desk.agent(), earlier, later)).toEqual({ target: earlier, merged: later });

  const target = await readTicket(desk.agent(), earlier);
  expect(target).toMatchObject({ status: "open", dueAt: before.dueAt });
  expect(target.relations).toMatchObject({ merged: [{ number: later, dueAt: other.dueAt }], duplicates: [] });
  expect(target.requests.map(({ type, mergedFrom, dueAt }) => ({ type, mergedFrom, dueAt }))).toEqual([
    { type: "unsubscribe", mergedFrom: null, dueAt: null },
    { type: "access", mergedFrom: later, dueAt: other.dueAt },
  ]);
  expect(target.messages.map(({ ticket }) => ticket)).toEqual([earlier, later]);

  const merged = await readTicket(desk.agent(), later);
  expect(merged).toMatchObject({ status: "resolved", dueAt: other.dueAt, relations: { mergedInto: earlier } });
  for (const ticket of [earlier, later]) expect(await desk.trail({ ticket })).toContain("ticket.merged");
});

test("an undo restores both tickets", async ({ desk }) => {
  const { later, earlier } = await duplicateTickets(desk);
  const before = [await readTicket(desk.agent(), earlier), await readTicket(desk.agent(), later)];
  await mergeTickets(desk.agent(), later, earlier);
  await unmergeTicket(desk.agent(), later);

  const after = [await readTicket(desk.agent(), earlier), await readTicket(desk.agent(), later)];
  for (const [index, ticket] of after.entries()) {
    const { requests, dueAt, relations } = before[index]!;
    expect(ticket).toMatchObject({ status: "open", resolvedAt: null, requests, dueAt, relations });
  }
  await expect(unmergeTicket(desk.agent(), later)).rejects.toMatchRefusal("conflict");
});

test("a merge target can be merged into a third ticket; each merge can be undone", async ({ desk }) => {
  const { person, later, earlier } = await duplicateTickets(desk);
  const { number: first } = await desk.ticket({ personId: person.id, receivedAt: ago(desk, 5) });
  await mergeTickets(desk.agent(), later, earlier);
  await mergeTickets(desk.agent(), earlier, first);
  expect((await readTicket(desk.agent(), first)).relations.merged.map(({ number }) => number)).toEqual([
    later,
    earlier,
  ]);

  await unmergeTicket(desk.agent(), later);
  expect((await readTicket(desk.agent(), later)).requests.map(({ type }) => type)).toEqual(["unsubscribe", "access"]);
  expect((await readTicket(desk.agent(), first)).relations.merged.map(({ number }) => number)).toEqual([earlier]);
});

test("resolving notifies every requester once; then no merge can be undone", async ({ desk }) => {
  const { later, earlier } = await duplicateTickets(desk);
  await mergeTickets(desk.agent(), later, earlier);
  const { requests } = await readTicket(desk.agent(), earlier);
  await applyRequest(desk.agent(), requests[0]!.id);
  await refuseRequest(desk.agent(), requests[1]!.id, "withdrawn");
  await resolveTicket(desk.agent(), earlier);

  const letters = (await readTicket(desk.agent(), earlier)).messages.filter(({ direction }) => direction === "out");
  expect(letters).toHaveLength(2);
  await expect(unmergeTicket(desk.agent(), later)).rejects.toMatchRefusal("conflict");
  await expect(reopenTicket(desk.agent(), later)).rejects.toMatchRefusal("conflict");
});

test("a reply to the merged ticket joins the merge target", async ({ desk }) => {
  const { later, earlier } = await duplicateTickets(desk);
  await mergeTickets(desk.agent(), later, earlier);
  await appendFollowUp(desk.system(), later, { message: { text: "Ну что?" }, receivedAt: desk.now });
  expect((await readTicket(desk.agent(), earlier)).messages.at(-1)).toMatchObject({ text: "Ну что?", ticket: earlier });
});

test("tickets of other people, of other types and resolved ones are not merged", async ({ desk }) => {
  const { later, earlier, person } = await duplicateTickets(desk);
  const stranger = await desk.ticket();
  const deletion = await desk.ticket({ personId: person.id, type: "delete" });
  await expect(mergeTickets(desk.agent(), later, stranger.number)).rejects.toMatchRefusal("not_same_person");
  await expect(mergeTickets(desk.agent(), later, later)).rejects.toMatchRefusal("not_same_person");
  await expect(mergeTickets(desk.agent(), later, deletion.number)).rejects.toMatchRefusal("not_same_type");

  await mergeTickets(desk.agent(), later, earlier);
  await expect(mergeTickets(desk.agent(), later, earlier)).rejects.toMatchRefusal("conflict");
  const { number } = await desk.ticket({ personId: person.id });
  await expect(mergeTickets(desk.colleague(), number, earlier)).rejects.toMatchRefusal("claimed_by_other");
});

test("two concurrent merges of the same tickets make one", async ({ desk }) => {
  const { later, earlier } = await duplicateTickets(desk);
  const both = await Promise.allSettled([
    mergeTickets(desk.supervisor(), later, earlier),
    mergeTickets(desk.admin(), earlier, later),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
  expect((await listTickets(desk.agent(), { status: "unresolved" })).items.map(({ number }) => number)).toEqual([
    earlier,
  ]);
});

test("a merged ticket does not count by itself", async ({ desk }) => {
  const person = await desk.person();
  const late = await desk.ticket({ personId: person.id, receivedAt: ago(desk, 40) });
  const later = await desk.ticket({ personId: person.id, receivedAt: ago(desk, 30) });
  const due = async () => (await readWall(desk.supervisor(), "Europe/Moscow")).attainment.due;
  expect(await due()).toBe(2);
  await mergeTickets(desk.agent(), late.number, later.number);
  expect(await due()).toBe(1);
});

test("a merge target keeps its person, and matching does not raise its assurance", async ({ desk }) => {
  const contact = { kind: "email", value: "nobody@mail.example" } as const;
  const [first, second] = [
    await desk.ticket({ contact, receivedAt: ago(desk, 2) }),
    await desk.ticket({ contact, receivedAt: ago(desk, 1), requests: [{ type: "unsubscribe" }, { type: "delete" }] }),
  ];
  await mergeTickets(desk.agent(), second.number, first.number);
  const { id } = await desk.person();
  await matchPerson(desk.agent(), first.number, id);
  expect(await readTicket(desk.agent(), first.number)).toMatchObject({ personId: id, assurance: "claimed" });
  const other = await desk.person();
  await expect(matchPerson(desk.agent(), first.number, other.id)).rejects.toMatchRefusal("conflict");
});

test("erasing the person also erases merged tickets", async ({ desk }) => {
  const contact = { kind: "email", value: "nobody@mail.example" } as const;
  const message = { text: "Берёза" };
  const first = await desk.ticket({ contact, type: "delete", message, receivedAt: ago(desk, 2) });
  const second = await desk.ticket({ contact, type: "delete", message, receivedAt: ago(desk, 1) });
  await mergeTickets(desk.agent(), second.number, first.number);
  await matchPerson(desk.agent(), first.number, (await desk.person()).id);
  await applyRequest(desk.agent(), first.requestId, { assurance: "facts" });
  await approveErasure(desk.supervisor(), first.requestId);

  const { messages } = await readTicket(desk.agent(), first.number);
  expect(messages.filter(({ direction }) => direction === "in").map(({ text }) => text)).toEqual(["", ""]);
  expect((await readTicket(desk.agent(), second.number)).contact).toBeNull();
});

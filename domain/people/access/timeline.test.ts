import { addNote } from "@/domain/tickets/conversation/note";
import { matchPerson } from "@/domain/tickets/requester/match";
import { applyRequest } from "@/domain/tickets/requests/apply-request";
import { expect, test } from "@/tests/desk";
import { editPerson } from "../edit/edit";
import { mergePeople } from "../merge/merge";
import { revealPerson } from "./reveal";
import { readTimeline, type TimelineKind } from "./timeline";

test("lists everything about a person and their tickets, by kind, page by page", async ({ desk }) => {
  const { id, email } = await desk.person();
  const { number, requestId } = await desk.ticket({ contact: { kind: "email", value: email } });
  await applyRequest(desk.agent(), requestId);
  await addNote(desk.agent(), number, "Перезвонить");
  await editPerson(desk.agent(), id, 1, { homeTown: "Тверь" }, { assurance: "facts" });
  await revealPerson(desk.agent(), id, { reason: "call_back" });

  const actions = async (kind: TimelineKind | null) =>
    (await readTimeline(desk.agent(), id, { kind })).items.map(({ action }) => action);
  expect(await actions("record")).toEqual(["person.edited", "person.created"]);
  expect(await actions("mailings")).toEqual(["person.unsubscribed"]);
  expect(await actions("looks")).toEqual(["person.revealed"]);
  expect(await actions("consents")).toEqual([]);
  expect(await actions("tickets")).toEqual(
    expect.arrayContaining(["request.applied", "ticket.noted", "ticket.opened"]),
  );

  const all = await actions(null);
  const paged: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readTimeline>> = await readTimeline(desk.agent(), id, { cursor, limit: 3 });
    paged.push(...page.items.map(({ action }) => action));
    cursor = page.nextCursor;
  } while (cursor);
  expect(paged).toEqual(all);
});

test("shows nothing of another person whom a ticket was wrongly matched to", async ({ desk }) => {
  const wrong = await desk.person();
  const right = await desk.person();
  const { number } = await desk.ticket({ contact: { kind: "email", value: wrong.email } });
  await matchPerson(desk.agent(), number, right.id);

  const { items } = await readTimeline(desk.supervisor(), right.id, {});
  expect(items.map(({ action }) => action)).toContain("ticket.matched");
  expect(items.every(({ person }) => person === null || person === right.id)).toBe(true);
});

test("includes the history of merged records; values only with permission", async ({ desk }) => {
  const target = await desk.person();
  const source = await desk.person({ homeTown: "Клин" });
  await mergePeople(desk.supervisor(), { from: source.id, into: target.id, versions: { from: 1, into: 1 } });

  const seen = await readTimeline(desk.supervisor(), target.id, { kind: "record" });
  expect(seen.items.map(({ action }) => action).sort()).toEqual([
    "person.created",
    "person.created",
    "person.merged",
    "person.merged_away",
  ]);
  expect(seen.items.every(({ values }) => values !== null)).toBe(true);
  const { items } = await readTimeline(desk.agent(), target.id, { kind: "record" });
  expect(items.every(({ values }) => values === null)).toBe(true);
  await expect(readTimeline(desk.agent(), target.id, { cursor: "x" })).rejects.toMatchRefusal("invalid");
});

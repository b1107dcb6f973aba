import { eq } from "drizzle-orm";
import type { MacroStep } from "@/db/schema/macros";
import { outbox } from "@/db/schema/outbox";
import { messages } from "@/db/schema/tickets";
import { checkSegment } from "@/domain/segments/check";
import { createTemplate } from "@/domain/templates/create";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { readTicket } from "@/domain/tickets/read/read";
import { type Desk, expect, test } from "@/tests/desk";
import { archiveMacro } from "./archive";
import { createMacro } from "./create";
import { editMacro } from "./edit";
import { listMacros } from "./list";
import { readMacro } from "./read";
import { restoreMacro } from "./restore";
import { runMacro } from "./run";

const NAMES = { nameRu: "Отписать и закрыть", nameEn: "Unsubscribe and close" };

async function macro(desk: Desk, ...steps: MacroStep[]): Promise<number> {
  return (await createMacro(desk.supervisor(), { ...NAMES, steps })).id;
}

async function letter(desk: Desk, textRu = "Здравствуйте! Обращение {number}."): Promise<number> {
  const fields = { nameRu: "Готово", nameEn: "Done", subjectRu: "", subjectEn: "", textRu, textEn: "Done." };
  return (await createTemplate(desk.supervisor(), fields)).id;
}

test("does all it says, in one go, letters included", async ({ desk }) => {
  const { number, personId } = await desk.ticket({ proposed: true });
  const template = await letter(desk);
  const id = await macro(
    desk,
    { kind: "claim" },
    { kind: "apply", type: "unsubscribe" },
    { kind: "note", text: " Проверено " },
    { kind: "reply", template },
    { kind: "resolve" },
  );

  expect(await runMacro(desk.agent(), number, id)).toEqual({ steps: 5 });

  const ticket = await readTicket(desk.agent(), number);
  expect(ticket).toMatchObject({ status: "resolved", assignee: { id: desk.staffId("agent") } });
  expect(ticket.messages.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["Проверено", expect.stringContaining(String(number))]),
  );
  expect(await desk.db.$count(outbox, eq(outbox.state, "queued"))).toBe(2);
  expect((await desk.trail({ ticket: number })).slice(-2)).toEqual(["ticket.resolved", "macro.run"]);
  expect(await desk.trail({ person: personId! })).toContain("macro.run");
});

test("stops at the first refusal, says which step and why, and leaves nothing half done", async ({ desk }) => {
  const { number, personId } = await desk.ticket();
  const question = await desk.ticket({ type: "question", personId });
  const id = await macro(desk, { kind: "apply", type: "unsubscribe" }, { kind: "apply", type: "question" });

  await expect(runMacro(desk.agent(), number, id)).rejects.toMatchObject({
    code: "macro_stopped",
    facts: { step: 2, kind: "apply", why: "no_such_request", type: "question" },
  });
  await expect(runMacro(desk.agent(), question.number, id)).rejects.toMatchObject({ facts: { step: 1 } });

  const ticket = await readTicket(desk.agent(), number);
  expect(ticket).toMatchObject({ status: "new", assignee: null, requests: [{ status: "open" }] });
  expect(await desk.trail({ ticket: number })).toEqual(["ticket.opened", "ticket.matched"]);
});

test("a letter with an open gap, a colleague's ticket and a role that may not stop it", async ({ desk }) => {
  const { number } = await desk.ticket({ contact: { kind: "email", value: "a@mail.example" } });
  const reply = await macro(
    desk,
    { kind: "note", text: "x" },
    { kind: "reply", template: await letter(desk, "{name}!") },
  );
  await expect(runMacro(desk.agent(), number, reply)).rejects.toMatchObject({ facts: { step: 2, why: "invalid" } });
  expect(await desk.db.$count(messages)).toBe(0);

  const assign = await macro(desk, { kind: "assign", staff: desk.staffId("colleague") });
  await expect(runMacro(desk.agent(), number, assign)).rejects.toMatchObject({ facts: { step: 1, why: "forbidden" } });
  await runMacro(desk.supervisor(), number, assign);
  const claim = await macro(desk, { kind: "claim" });
  await expect(runMacro(desk.agent(), number, claim)).rejects.toMatchObject({ facts: { why: "claimed_by_other" } });
});

test("refuses lines with a reason", async ({ desk }) => {
  const { number } = await desk.ticket();
  const id = await macro(desk, { kind: "refuse", type: "unsubscribe", reason: "withdrawn" });
  await runMacro(desk.agent(), number, id);
  expect((await readTicket(desk.agent(), number)).requests).toMatchObject([{ status: "refused", reason: "withdrawn" }]);
});

test("of two agents who run one at once on a ticket, one does", async ({ desk }) => {
  const { number, personId } = await desk.ticket();
  const id = await macro(desk, { kind: "claim" }, { kind: "apply", type: "unsubscribe" }, { kind: "resolve" });
  const both = await Promise.allSettled([runMacro(desk.agent(), number, id), runMacro(desk.colleague(), number, id)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect((await desk.trail({ ticket: number })).filter((act) => act === "request.applied")).toHaveLength(1);
  expect(personId).not.toBeNull();
});

test("is judged when it is written: names, steps, templates and colleagues that are there", async ({ desk }) => {
  const write = (steps: MacroStep[], names = NAMES) => createMacro(desk.supervisor(), { ...names, steps });
  await expect(write([], { nameRu: " ", nameEn: "x".repeat(101) })).rejects.toMatchObject({
    errors: [
      { field: "nameRu", code: "required" },
      { field: "nameEn", code: "too_long" },
      { field: "steps", code: "required" },
    ],
  });
  const strange: MacroStep[] = [
    { kind: "claim" },
    { kind: "note", text: " " },
    { kind: "reply", template: 99 },
    { kind: "assign", staff: "00000000-0000-4000-8000-000000000000" },
    { kind: "refuse", type: "edit", reason: "why not" },
  ];
  await expect(write(strange)).rejects.toMatchObject({
    errors: [1, 2, 3, 4].map((step) => expect.objectContaining({ field: `steps.${step}` })),
  });
  await expect(createMacro(desk.agent(), { ...NAMES, steps: [{ kind: "claim" }] })).rejects.toMatchRefusal("forbidden");
});

test("is changed, archived and taken back; one that is archived is not run", async ({ desk }) => {
  const { number } = await desk.ticket();
  const id = await macro(desk, { kind: "claim" });
  const changed = { ...NAMES, steps: [{ kind: "note", text: "x" } as const] };
  await editMacro(desk.supervisor(), id, 1, changed);
  await expect(editMacro(desk.admin(), id, 1, changed)).rejects.toMatchRefusal("conflict");
  expect(await readMacro(desk.agent(), id)).toMatchObject({ version: 2, steps: changed.steps });

  await archiveMacro(desk.supervisor(), id);
  expect(await listMacros(desk.agent())).toEqual([]);
  expect(await listMacros(desk.agent(), { archived: true })).toHaveLength(1);
  await expect(runMacro(desk.agent(), number, id)).rejects.toMatchRefusal("not_found");
  await expect(archiveMacro(desk.supervisor(), id)).rejects.toMatchRefusal("conflict");
  await restoreMacro(desk.supervisor(), id);
  await expect(restoreMacro(desk.supervisor(), id)).rejects.toMatchRefusal("conflict");
  await runMacro(desk.agent(), number, id);
});

test("takes whom it unsubscribes out of the segment", async ({ desk }) => {
  const person = await desk.person();
  const { number } = await desk.ticket({ personId: person.id });
  await claimTicket(desk.agent(), number);
  await runMacro(desk.agent(), number, await macro(desk, { kind: "apply", type: "unsubscribe" }));
  expect(await checkSegment(desk.supervisor(), "RU-MOW", { email: person.email })).toMatchObject({ member: false });
});

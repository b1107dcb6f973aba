import { readPerson } from "@/domain/people/read";
import { checkSegment } from "@/domain/segments/check";
import { expect, test } from "@/tests/desk";
import { claimTicket } from "../assignment/claim";
import { readTicket } from "../read/read";
import { addRequest } from "./add-request";
import { applyRequest } from "./apply-request";
import { refuseRequest } from "./refuse-request";

test("an unsubscribe ends the subscription, in one transaction with ticket and history", async ({ desk }) => {
  const person = await desk.person();
  const { number, requestId } = await desk.ticket({ contact: { kind: "email", value: person.email }, proposed: true });
  expect(await checkSegment(desk.supervisor(), "RU-MOW", { email: person.email })).toMatchObject({ member: true });

  await applyRequest(desk.agent(), requestId);

  expect(await checkSegment(desk.supervisor(), "RU-MOW", { email: person.email })).toMatchObject({ member: false });
  expect((await readTicket(desk.agent(), number)).requests).toMatchObject([
    { status: "applied", appliedBy: desk.staffId("agent") },
  ]);
  expect(await desk.trail({ ticket: number })).toEqual([
    "ticket.opened",
    "ticket.matched",
    "ticket.claimed",
    "person.unsubscribed",
    "request.applied",
  ]);
});

test("an unknown requester's address is suppressed, so that an import cannot mail it", async ({ desk }) => {
  const { requestId } = await desk.ticket({ contact: { kind: "email", value: "stranger@mail.example" }, region: null });
  await applyRequest(desk.agent(), requestId);

  await desk.person({ contacts: [{ kind: "email", value: "stranger@mail.example" }] });
  expect(await checkSegment(desk.supervisor(), "RU-MOW", { email: "stranger@mail.example" })).toMatchObject({
    member: false,
  });
});

test("an edit writes the record; it needs proof, a person and something to change", async ({ desk }) => {
  const { number, requestId, personId } = await desk.ticket({ type: "edit", changes: { familyName: "Липова" } });
  await expect(applyRequest(desk.agent(), requestId)).rejects.toMatchRefusal("assurance_needed");
  await applyRequest(desk.agent(), requestId, { assurance: "contact" });
  expect(await readPerson(desk.agent(), personId!)).toMatchObject({ familyName: "Липова", version: 2 });

  const empty = await addRequest(desk.agent(), number, { type: "edit" });
  await expect(applyRequest(desk.agent(), empty.id, { assurance: "contact" })).rejects.toMatchRefusal("invalid");
  const stranger = await desk.ticket({
    type: "edit",
    contact: { kind: "email", value: "nobody@mail.example" },
    changes: { familyName: "Х" },
  });
  await expect(applyRequest(desk.agent(), stranger.requestId, { assurance: "contact" })).rejects.toMatchRefusal(
    "no_person",
  );
});

test("an edit of a record that has changed since is a conflict and changes nothing", async ({ desk }) => {
  const { requestId, personId } = await desk.ticket({ type: "edit", changes: { familyName: "Липова" } });
  await expect(
    applyRequest(desk.agent(), requestId, { assurance: "contact", personVersion: 7 }),
  ).rejects.toMatchRefusal("conflict");
  expect(await readPerson(desk.agent(), personId!)).toMatchObject({ familyName: "Кедрова", version: 1 });
});

test("a mailed question is answered before it ends", async ({ desk }) => {
  const { requestId } = await desk.ticket({ type: "question" });
  await expect(applyRequest(desk.agent(), requestId)).rejects.toMatchRefusal("not_answered");
});

test("eight concurrent applications apply once; a decided request stays decided", async ({ desk }) => {
  const { number, requestId } = await desk.ticket();
  const ended = await Promise.allSettled(Array.from({ length: 8 }, () => applyRequest(desk.agent(), requestId)));

  expect(ended.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  expect((await desk.trail({ ticket: number })).filter((action) => action === "request.applied")).toHaveLength(1);
  await expect(refuseRequest(desk.agent(), requestId, "withdrawn")).rejects.toMatchRefusal("conflict");
});

test("a colleague's ticket is refused; a refused request has its reason", async ({ desk }) => {
  const { number, requestId } = await desk.ticket();
  await claimTicket(desk.agent(), number);
  await expect(applyRequest(desk.colleague(), requestId)).rejects.toMatchRefusal("claimed_by_other");

  await refuseRequest(desk.agent(), requestId, "not_the_person");
  expect((await readTicket(desk.agent(), number)).requests).toMatchObject([
    { status: "refused", reason: "not_the_person" },
  ]);
});

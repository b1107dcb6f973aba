import { eq } from "drizzle-orm";
import { onTestFinished } from "vitest";
import { outbox } from "@/db/schema/outbox";
import { policyVersions } from "@/db/schema/policy";
import { subscriptions, suppressions } from "@/db/schema/segments";
import { messages, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { addMailbox } from "@/domain/intake/mailboxes/add";
import { deliverNext } from "@/domain/outbox/deliver";
import { smtpTransport, type Transport } from "@/domain/outbox/send-mail";
import { editPerson } from "@/domain/people/edit/edit";
import { readPerson } from "@/domain/people/read";
import { subscribe } from "@/domain/people/subscriptions/subscribe";
import { unsubscribe } from "@/domain/people/subscriptions/unsubscribe";
import { checkSegment } from "@/domain/segments/check";
import { unsubscribeToken } from "@/domain/segments/unsubscribe-token";
import { type Desk, expect, test } from "@/tests/desk";
import { startSmtpServer } from "@/tests/mail/smtp-server";
import { claimTicket } from "../assignment/claim";
import { approveErasure } from "../erasure/approve";
import { resolveTicket } from "../lifecycle/resolve";
import { unsubscribeBySignedAddress } from "../lifecycle/unsubscribe-by-signed-address";
import { readTicket } from "../read/read";
import { addRequest } from "./add-request";
import { applyRequest } from "./apply-request";
import { undoRequest } from "./undo-request";

const MINUTE = 60_000;
const later = (acting: Acting, ms: number): Acting => ({ ...acting, now: new Date(acting.now.getTime() + ms) });

/** A person mailed in two regions, and their request to leave one, applied. */
async function applied(desk: Desk, region: string | null = "RU-MOW") {
  const person = await desk.person({
    subscriptions: [
      { region: "RU-MOW", channel: "email" },
      { region: "RU-SPE", channel: "email" },
    ],
  });
  const ticket = await desk.ticket({ personId: person.id, region, contact: { kind: "email", value: person.email } });
  await applyRequest(desk.agent(), ticket.requestId);
  return { ...ticket, person };
}

test("undoing an unsubscribe restores its subscriptions, lifts its suppressions, and reopens the request", async ({
  desk,
}) => {
  const { number, requestId, person } = await applied(desk);

  const undone = await undoRequest(desk.agent(), requestId);

  expect(undone).toEqual({ notified: "none", correction: null });
  expect(await checkSegment(desk.supervisor(), "RU-MOW", { email: person.email })).toMatchObject({ member: true });
  expect(await desk.db.$count(suppressions)).toBe(0);
  expect((await readTicket(desk.agent(), number)).requests).toMatchObject([
    { status: "open", outcome: null, appliedBy: null, decidedAt: null },
  ]);
  expect((await desk.trail({ ticket: number })).at(-1)).toBe("request.undone");

  await applyRequest(desk.agent(), requestId);
  expect(await checkSegment(desk.supervisor(), "RU-MOW", { email: person.email })).toMatchObject({ member: false });
});

test("what was ended or suppressed before stays so", async ({ desk }) => {
  const person = await desk.person({
    subscriptions: [
      { region: "RU-MOW", channel: "email" },
      { region: "RU-SPE", channel: "email" },
    ],
  });
  await unsubscribe(desk.agent(), { personId: person.id, region: "RU-SPE" });
  const { requestId } = await desk.ticket({ personId: person.id, region: null });
  await applyRequest(desk.agent(), requestId);
  expect(await desk.db.$count(suppressions)).toBe(2);

  await undoRequest(desk.agent(), requestId);

  expect(await checkSegment(desk.supervisor(), "RU-SPE", { email: person.email })).toMatchObject({ member: false });
  expect(await checkSegment(desk.supervisor(), "RU-MOW", { email: person.email })).toMatchObject({ member: true });
  expect(await desk.db.select().from(suppressions)).toMatchObject([{ region: "RU-SPE" }]);
  const ended = await desk.db.select().from(subscriptions).where(eq(subscriptions.status, "ended"));
  expect(ended).toMatchObject([{ region: "RU-SPE" }]);
});

test("a suppression transferred to a new contact is lifted as well", async ({ desk }) => {
  const { requestId, person } = await applied(desk);
  await editPerson(desk.agent(), person.id, 1, { email: "new@mail.example" }, { assurance: "facts" });
  expect(await desk.db.$count(suppressions)).toBe(2);

  await undoRequest(desk.agent(), requestId);

  expect(await checkSegment(desk.supervisor(), "RU-MOW", { email: "new@mail.example" })).toMatchObject({
    member: true,
  });
});

test("an unknown requester's suppression is lifted; nobody is subscribed", async ({ desk }) => {
  const { requestId } = await desk.ticket({ contact: { kind: "phone", value: "+79005550101" }, region: null });
  await applyRequest(desk.agent(), requestId);
  expect(await desk.db.$count(suppressions)).toBe(2);
  await undoRequest(desk.agent(), requestId);
  expect(await desk.db.$count(suppressions)).toBe(0);
});

test("undoing an edit restores the old values, contacts too, and leaves other fields as they are", async ({ desk }) => {
  const { number, requestId, personId } = await desk.ticket({
    type: "edit",
    changes: { familyName: "Липова", homeTown: "Тверь", email: "new@mail.example" },
  });
  const before = await readPerson(desk.agent(), personId!, { revealed: true });
  await applyRequest(desk.agent(), requestId, { assurance: "contact" });
  await editPerson(desk.colleague(), personId!, 2, { occupation: "врач" }, { assurance: "facts" });

  await undoRequest(desk.agent(), requestId);

  const after = await readPerson(desk.agent(), personId!, { revealed: true });
  expect(after).toMatchObject({ familyName: "Кедрова", homeTown: null, occupation: "врач", version: 4 });
  expect(after.contacts.map(({ value }) => value)).toEqual(before.contacts.map(({ value }) => value));
  expect((await desk.trail({ ticket: number })).slice(-2)).toEqual(["person.edited", "request.undone"]);
});

test("undoing an edit is a conflict when a field has changed since, which it names", async ({ desk }) => {
  const { requestId, personId } = await desk.ticket({ type: "edit", changes: { familyName: "Липова" } });
  await applyRequest(desk.agent(), requestId, { assurance: "contact" });
  await editPerson(desk.colleague(), personId!, 2, { familyName: "Ольхова" }, { assurance: "facts" });

  await expect(undoRequest(desk.agent(), requestId)).rejects.toMatchObject({
    code: "conflict",
    errors: [{ field: "familyName", code: "changed_since" }],
  });
  expect(await readPerson(desk.agent(), personId!)).toMatchObject({ familyName: "Ольхова" });
});

test("a resolved ticket is reopened with its old deadline, and the unsent letter is withdrawn", async ({ desk }) => {
  const { number, requestId } = await applied(desk);
  const [before] = await desk.db.select().from(tickets).where(eq(tickets.number, number));
  await resolveTicket(desk.agent(), number);

  expect(await undoRequest(desk.agent(), requestId)).toEqual({ notified: "withdrawn", correction: null });

  const [after] = await desk.db.select().from(tickets).where(eq(tickets.number, number));
  expect(after).toMatchObject({ status: "open", resolvedAt: null, dueAt: before!.dueAt });
  expect(await desk.db.select().from(outbox)).toMatchObject([{ state: "cancelled", envelope: null }]);
  expect(await desk.db.$count(messages, eq(messages.direction, "out"))).toBe(0);
  expect(await desk.trail({ ticket: number })).toEqual(expect.arrayContaining(["ticket.reopened", "request.undone"]));
});

test("a sent letter cannot be withdrawn", async ({ desk }) => {
  const { transport } = await posting(desk);
  const { number, requestId } = await applied(desk);
  await resolveTicket(desk.agent(), number);
  await deliverNext(desk.system(), transport);
  const { notified, correction } = await undoRequest(desk.agent(), requestId);
  expect(notified).toBe("sent");
  expect(correction?.text).toContain("Это было нашей ошибкой");
  expect(correction?.text).toContain("Москва");
});

test("a caller was notified on the phone", async ({ desk }) => {
  const person = await desk.person();
  const { number, requestId } = await desk.ticket({ channel: "phone", personId: person.id });
  await applyRequest(desk.agent(), requestId);
  await resolveTicket(desk.agent(), number);
  expect(await undoRequest(desk.agent(), requestId)).toMatchObject({ notified: "spoken", correction: null });
});

test("an undo is possible for ten minutes", async ({ desk }) => {
  const { requestId } = await applied(desk);
  const late = undoRequest(later(desk.agent(), 10 * MINUTE + 1), requestId);
  await expect(late).rejects.toMatchRefusal("too_late");
  await undoRequest(later(desk.agent(), 10 * MINUTE), requestId);
});

test("no undo after a later change: a new consent, or a second opt-out", async ({ desk }) => {
  const consented = await applied(desk);
  await desk.db.insert(policyVersions).values({ version: "2026-01", text: "…", publishedAt: desk.now });
  await subscribe(desk.agent(), {
    personId: consented.person.id,
    region: "RU-MOW",
    channel: "email",
    consent: { version: "2026-01", evidence: "phone_call" },
  });
  await expect(undoRequest(desk.agent(), consented.requestId)).rejects.toMatchRefusal("conflict");

  const wished = await applied(desk);
  const second = await desk.ticket({ personId: wished.person.id });
  await applyRequest(desk.agent(), second.requestId);
  await expect(undoRequest(desk.agent(), wished.requestId)).rejects.toMatchRefusal("conflict");
  await undoRequest(desk.agent(), second.requestId);
  await undoRequest(desk.agent(), wished.requestId);
});

test("staff cannot undo what the person did themselves", async ({ desk }) => {
  const person = await desk.person();
  const token = unsubscribeToken({ personId: person.id, region: "RU-MOW" });
  const opened = await unsubscribeBySignedAddress(
    desk.system(),
    token,
    { channel: "link", receivedAt: desk.now },
    false,
  );
  const [request] = (await readTicket(desk.agent(), opened!.number)).requests;
  await expect(undoRequest(desk.supervisor(), request!.id)).rejects.toMatchRefusal("forbidden");
});

test("refuses what is not applied, what cannot be undone, a colleague's ticket, and an erased person", async ({
  desk,
}) => {
  const open = await desk.ticket();
  await expect(undoRequest(desk.agent(), open.requestId)).rejects.toMatchRefusal("conflict");
  await expect(undoRequest(desk.agent(), 0)).rejects.toMatchRefusal("not_found");
  const colleagues = await desk.ticket();
  await claimTicket(desk.colleague(), colleagues.number);
  await applyRequest(desk.colleague(), colleagues.requestId);
  await expect(undoRequest(desk.agent(), colleagues.requestId)).rejects.toMatchRefusal("claimed_by_other");
  await undoRequest(desk.supervisor(), colleagues.requestId);

  const erased = await applied(desk);
  const erasure = await addRequest(desk.agent(), erased.number, { type: "delete" });
  await applyRequest(desk.agent(), erasure.id, { assurance: "facts" });
  await approveErasure(desk.supervisor(), erasure.id);
  await expect(undoRequest(desk.agent(), erased.requestId)).rejects.toMatchRefusal("erased");
  expect((await desk.db.select().from(suppressions)).map(({ requestId }) => requestId)).not.toContain(erased.requestId);
});

test("of two concurrent undos one succeeds, and an undo never interleaves with an erasure", async ({ desk }) => {
  const { number, requestId, person } = await applied(desk);
  const both = await Promise.allSettled([undoRequest(desk.agent(), requestId), undoRequest(desk.agent(), requestId)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect((await desk.trail({ ticket: number })).filter((act) => act === "request.undone")).toHaveLength(1);

  await applyRequest(desk.agent(), requestId);
  const again = await Promise.allSettled([undoRequest(desk.agent(), requestId), applyRequest(desk.agent(), requestId)]);
  expect(again[0].status).toBe("fulfilled");
  const [request] = (await readTicket(desk.agent(), number)).requests;
  const mailed = await checkSegment(desk.supervisor(), "RU-MOW", { email: person.email });
  expect(mailed.member).toBe(request!.status === "open");

  if (request!.status === "open") await applyRequest(desk.agent(), requestId);
  const erasure = await addRequest(desk.agent(), number, { type: "delete" });
  await applyRequest(desk.agent(), erasure.id, { assurance: "facts" });
  await Promise.allSettled([undoRequest(desk.agent(), requestId), approveErasure(desk.supervisor(), erasure.id)]);
  expect(await desk.db.$count(subscriptions, eq(subscriptions.personId, person.id))).toBe(0);
  const kept = await desk.db.select({ reason: suppressions.reason, region: suppressions.region }).from(suppressions);
  expect(kept).toContainEqual({ reason: "erased", region: null });
});

test("a letter in delivery during an undo is either withdrawn or reported as sent", async ({ desk }) => {
  const { transport } = await posting(desk);
  const { number, requestId } = await applied(desk);
  await resolveTicket(desk.agent(), number);

  const [undone] = await Promise.all([undoRequest(desk.agent(), requestId), deliverNext(desk.system(), transport)]);

  const [mail] = await desk.db.select({ state: outbox.state }).from(outbox);
  expect([undone.notified, mail!.state]).toEqual(
    undone.notified === "sent" ? ["sent", "sent"] : ["withdrawn", "cancelled"],
  );
});

/** A mailbox to write from, and a mail server that takes what is written. */
async function posting(desk: Desk): Promise<{ transport: Transport }> {
  const smtp = await startSmtpServer();
  const transport = smtpTransport(smtp.url);
  onTestFinished(async () => {
    transport.close();
    await smtp.stop();
  });
  await addMailbox(desk.admin(), {
    address: "privacy@desk.example",
    host: "imap.desk.example",
    port: 993,
    secure: true,
    login: "privacy",
    password: "secret",
    folder: "INBOX",
  });
  return { transport };
}

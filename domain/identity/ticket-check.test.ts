import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { contacts } from "@/db/schema/people";
import { requests } from "@/db/schema/tickets";
import { listNotifications } from "@/domain/notifications/list";
import { editPerson } from "@/domain/people/edit/edit";
import { mergePeople } from "@/domain/people/merge/merge";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { approveErasure } from "@/domain/tickets/erasure/approve";
import { appendFollowUp } from "@/domain/tickets/lifecycle/append-follow-up";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { mergeTickets } from "@/domain/tickets/relations/merge";
import { reopenTicket } from "@/domain/tickets/reopen";
import { matchPerson } from "@/domain/tickets/requester/match";
import { addRequest } from "@/domain/tickets/requests/add-request";
import { applyRequest } from "@/domain/tickets/requests/apply-request";
import { correctRequest } from "@/domain/tickets/requests/correct-request";
import { previewRequest } from "@/domain/tickets/requests/preview-request";
import { findValues } from "@/tests/database/find-values";
import { type Desk, expect, test } from "@/tests/desk";
import { addressOf, check, checkRows, later, wrong } from "@/tests/identity-check";
import { answerLink, readLink } from "./answer-link";
import { enterCode } from "./enter-code";
import { readTicketChecks } from "./read-checks";
import { sendCheck } from "./send-check";

const EDIT = { type: "edit", changes: { homeTown: "Ржев" } } as const;

/** Asked from an address that nobody has on record, about a person who has one. */
async function asked(desk: Desk, request: Parameters<Desk["ticket"]>[0] = EDIT) {
  const person = await desk.person();
  const contact = { kind: "email", value: "stranger@mail.example" } as const;
  const ticket = await desk.ticket({ contact, personId: person.id, ...request });
  return { ...ticket, ticket: { ticket: ticket.number }, person };
}

test("a code read back shows who asks: the request needs no other proof, and the history says by what", async ({
  desk,
}) => {
  const { ticket, requestId, number, person } = await asked(desk);
  await expect(applyRequest(desk.agent(), requestId)).rejects.toMatchRefusal("assurance_needed");
  const { id, code, to, text } = await check(desk.agent(), ticket, person.id);
  expect(to).toBe(person.email);
  expect(text).toContain("изменить личные данные");
  expect(text).not.toMatch(/Ржев|Анна|Кедрова|stranger/);
  await expect(applyRequest(desk.agent(), requestId), "sent is not answered").rejects.toMatchRefusal(
    "assurance_needed",
  );

  const spoken = `${code.slice(0, 3)} - ${code.slice(3)}`;
  expect(await enterCode(desk.agent(), ticket, { check: id, code: spoken })).toMatchObject({ outcome: "confirmed" });
  expect((await previewRequest(desk.agent(), requestId)).stops).toEqual([]);
  await applyRequest(desk.agent(), requestId);

  const [row] = await desk.db.select().from(requests).where(eq(requests.id, requestId));
  expect(row).toMatchObject({ status: "applied", assurance: "contact" });
  expect(await desk.trail({ ticket: number })).toEqual(
    expect.arrayContaining(["identity.sent", "identity.confirmed", "person.edited", "request.applied"]),
  );
  expect(await readTicketChecks(desk.colleague(), number)).toMatchObject({
    latest: { state: "confirmed", by: "code", counts: true, contact: "p•••@mail.example", sentBy: "agent" },
    addresses: [{ masked: "p•••@mail.example" }],
  });
});

test("a link shows it once, changes nothing when it is only looked at, and tells who sent it", async ({ desk }) => {
  const { ticket, requestId, person } = await asked(desk);
  const { token } = await check(desk.agent(), ticket, person.id);

  for (const _ of [1, 2]) expect(await readLink(desk.system(), token)).toEqual({ about: ["edit"], locale: "ru" });
  expect(await checkRows(desk.agent())).toMatchObject([{ state: "sent" }]);

  expect(await answerLink(desk.system(), token, "confirm")).toEqual({ locale: "ru" });
  expect(await answerLink(desk.system(), token, "confirm")).toBeNull();
  expect(await answerLink(desk.system(), token, "deny")).toBeNull();
  expect(await readLink(desk.system(), token)).toBeNull();
  const { items } = await listNotifications(desk.agent());
  expect(items).toMatchObject([{ kind: "identity_confirmed" }]);
  await applyRequest(desk.agent(), requestId);
});

test("«It was not me» ends the check and tells the staff; nothing is shown by it", async ({ desk }) => {
  const { ticket, requestId, number, person } = await asked(desk);
  const { id, code, token } = await check(desk.agent(), ticket, person.id);
  await answerLink(desk.system(), token, "deny");

  expect((await listNotifications(desk.agent())).items).toMatchObject([{ kind: "identity_denied", ticket: number }]);
  expect(await desk.trail({ ticket: number })).toContain("identity.denied");
  await expect(enterCode(desk.agent(), ticket, { check: id, code })).rejects.toMatchRefusal("check_over");
  await expect(applyRequest(desk.agent(), requestId)).rejects.toMatchRefusal("assurance_needed");
  expect(await readTicketChecks(desk.agent(), number)).toMatchObject({ latest: { state: "denied", counts: false } });
});

test("five wrong codes lock code and link for everybody; what is no code does not count", async ({ desk }) => {
  const { ticket, number, person } = await asked(desk);
  const { id, code, token } = await check(desk.agent(), ticket, person.id);
  for (const none of ["", "12345", "1234567", "abcdef", "12 34 5"])
    await expect(enterCode(desk.agent(), ticket, { check: id, code: none })).rejects.toMatchRefusal("invalid");
  for (const left of [4, 3, 2, 1])
    expect(await enterCode(desk.agent(), ticket, { check: id, code: wrong(code) })).toEqual({ outcome: "wrong", left });
  expect(await readTicketChecks(desk.agent(), number)).toMatchObject({ latest: { state: "sent", triesLeft: 1 } });
  expect(await enterCode(desk.agent(), ticket, { check: id, code: wrong(code) })).toEqual({
    outcome: "locked",
    left: 0,
  });

  await expect(enterCode(desk.supervisor(), ticket, { check: id, code })).rejects.toMatchRefusal("check_over");
  expect(await answerLink(desk.system(), token, "confirm")).toBeNull();
  expect((await desk.trail({ ticket: number })).filter((action) => action.startsWith("identity."))).toEqual([
    "identity.sent",
    ...Array(4).fill("identity.code_wrong"),
    "identity.locked",
  ]);
});

test("twenty guesses at once are no more than five", async ({ desk }) => {
  const { ticket, person } = await asked(desk);
  const { id, code } = await check(desk.agent(), ticket, person.id);

  const guesses = Array.from({ length: 20 }, () => enterCode(desk.agent(), ticket, { check: id, code: wrong(code) }));
  const answers = await Promise.allSettled(guesses);

  const outcomes = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value.outcome] : []));
  expect(outcomes.sort()).toEqual(["locked", "wrong", "wrong", "wrong", "wrong"]);
  expect(await checkRows(desk.agent())).toMatchObject([{ state: "locked", wrongCodes: 5 }]);
});

test("the code lives for half an hour, the link for a day", async ({ desk }) => {
  const { ticket, number, person } = await asked(desk);
  const { id, code, token } = await check(desk.agent(), ticket, person.id);

  await expect(enterCode(later(desk.agent(), 30), ticket, { check: id, code })).rejects.toMatchRefusal("check_over");
  expect(await readLink(later(desk.system(), 24 * 60 - 1), token)).not.toBeNull();
  expect(await readLink(later(desk.system(), 24 * 60), token)).toBeNull();
  expect(await answerLink(later(desk.system(), 24 * 60), token, "confirm")).toBeNull();
  const { latest } = await readTicketChecks(later(desk.agent(), 24 * 60), number);
  expect(latest).toMatchObject({ state: "expired", counts: false, codeLive: false });
});

test("a new check replaces the old, whose letter does not go any more", async ({ desk }) => {
  const { ticket, person } = await asked(desk);
  const old = await check(desk.agent(), ticket, person.id);
  const fresh = await check(desk.supervisor(), ticket, person.id);

  expect(await answerLink(desk.system(), old.token, "confirm")).toBeNull();
  await expect(enterCode(desk.agent(), ticket, { check: old.id, code: old.code })).rejects.toMatchRefusal("check_over");
  const letters = await desk.db.select().from(outbox).orderBy(outbox.id);
  expect(letters).toMatchObject([
    { state: "cancelled", envelope: null },
    { state: "queued", purpose: "identity_check" },
  ]);
  expect(await checkRows(desk.agent())).toMatchObject([
    { state: "sent", wrongCodes: 0 },
    { state: "replaced", codeHash: null, tokenHash: null },
  ]);
  await enterCode(desk.agent(), ticket, { check: fresh.id, code: fresh.code });
});

test("three in an hour for one person, from whatever ticket; the refusal says when the next may go", async ({
  desk,
}) => {
  const { ticket, person } = await asked(desk);
  const other = await desk.ticket({ contact: null, personId: person.id, ...EDIT });
  await check(desk.agent(), ticket, person.id);
  await check(later(desk.agent(), 10), { ticket: other.number }, person.id);
  await check(later(desk.agent(), 20), ticket, person.id);

  await expect(check(later(desk.supervisor(), 45), ticket, person.id)).rejects.toThrow(
    expect.objectContaining({ code: "too_many_checks", facts: { minutes: 15 } }),
  );
  await check(later(desk.agent(), 61), ticket, person.id);
});

test("of two agents who send at once one check is left, and of five no more than three go", async ({ desk }) => {
  const { ticket, person } = await asked(desk);
  const senders = [desk.supervisor(), desk.admin(), desk.supervisor(), desk.admin(), desk.supervisor()];
  const contact = await addressOf(desk.agent(), person.id);

  const sent = await Promise.allSettled(senders.map((acting) => sendCheck(acting, { place: ticket, contact }, String)));

  expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  for (const one of sent) if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "too_many_checks" });
  expect((await checkRows(desk.agent())).map(({ state }) => state)).toEqual(["sent", "replaced", "replaced"]);
});

test("of a code and a link at once one confirms, and the evidence is one", async ({ desk }) => {
  const { ticket, number, person } = await asked(desk);
  const { id, code, token } = await check(desk.agent(), ticket, person.id);

  const both = await Promise.allSettled([
    enterCode(desk.agent(), ticket, { check: id, code }),
    answerLink(desk.system(), token, "confirm"),
    enterCode(desk.supervisor(), ticket, { check: id, code }),
    answerLink(desk.system(), token, "deny"),
  ]);

  const won = both.filter((one) => one.status === "fulfilled" && one.value !== null);
  expect(won).toHaveLength(1);
  const ends = (await desk.trail({ ticket: number })).filter((action) => /identity\.(confirmed|denied)/.test(action));
  expect(ends).toHaveLength(1);
});

test("goes to an address on record alone", async ({ desk }) => {
  const { ticket, person } = await asked(desk);
  const other = await desk.person({ contacts: [{ kind: "phone", value: "+7 900 555 44 33" }] });
  await editPerson(desk.program("admin"), person.id, 1, { phone: "+7 900 555 44 34" }, { assurance: null });
  const rows = await desk.db.select().from(contacts).orderBy(contacts.id);
  const phoneOf = (id: string) => rows.find(({ personId, kind }) => personId === id && kind === "phone")!.id;
  const send = (contact: number) => sendCheck(desk.agent(), { place: ticket, contact }, String);

  await expect(send(phoneOf(other.id))).rejects.toMatchRefusal("not_found");
  await expect(send(phoneOf(person.id)), "no SMS can be sent").rejects.toMatchRefusal("no_recipient");
  await expect(send(999_999)).rejects.toMatchRefusal("not_found");
  expect(await desk.db.$count(outbox)).toBe(0);
});

test("is for a ticket that is open, has a person, and is nobody else's", async ({ desk }) => {
  const { ticket, number, person } = await asked(desk, { type: "unsubscribe" });
  await claimTicket(desk.colleague(), number);
  await expect(check(desk.agent(), ticket, person.id)).rejects.toMatchRefusal("claimed_by_other");
  const { id, code } = await check(desk.colleague(), ticket, person.id);
  await expect(enterCode(desk.agent(), ticket, { check: id, code })).rejects.toMatchRefusal("claimed_by_other");

  const nobodys = await desk.ticket({ contact: { kind: "email", value: "no@mail.example" }, personId: null });
  await expect(check(desk.agent(), { ticket: nobodys.number }, person.id)).rejects.toMatchRefusal("no_person");
  await expect(check(desk.agent(), { ticket: 0 }, person.id)).rejects.toMatchRefusal("not_found");
});

test("another ticket's check, or another's code, shows nothing", async ({ desk }) => {
  const one = await asked(desk);
  const other = await asked(desk);
  const first = await check(desk.agent(), one.ticket, one.person.id);
  const second = await check(desk.agent(), other.ticket, other.person.id);

  await expect(enterCode(desk.agent(), other.ticket, { check: first.id, code: first.code })).rejects.toMatchRefusal(
    "check_over",
  );
  if (first.code !== second.code)
    expect(await enterCode(desk.agent(), other.ticket, { check: second.id, code: first.code })).toMatchObject({
      outcome: "wrong",
    });
  await enterCode(desk.agent(), one.ticket, { check: first.id, code: first.code });
  await expect(applyRequest(desk.agent(), other.requestId)).rejects.toMatchRefusal("assurance_needed");
  const again = await desk.ticket({ contact: null, personId: one.person.id, ...EDIT });
  await expect(applyRequest(desk.agent(), again.requestId), "nor does the same person's").rejects.toMatchRefusal(
    "assurance_needed",
  );
});

test.for(["", "x", "a".repeat(43), `${"a".repeat(43)}/..`, "%00", "ы".repeat(43)])(
  "no link opens with %o",
  async (token, { desk }) => {
    expect(await readLink(desk.system(), token)).toBeNull();
    expect(await answerLink(desk.system(), token, "confirm")).toBeNull();
  },
);

test("what is kept opens nothing: hashes, and not even these once it has ended", async ({ desk }) => {
  const { ticket, person } = await asked(desk);
  const { code, token } = await check(desk.agent(), ticket, person.id);
  expect(await findValues(desk.db, [token])).toEqual([]);
  const [kept] = await checkRows(desk.agent());
  for (const hash of [kept!.codeHash!, kept!.tokenHash!]) {
    expect(hash).toHaveLength(32);
    expect(Buffer.from(hash)).not.toEqual(createHash("sha256").update(code).digest());
  }
  await answerLink(desk.system(), token, "confirm");
  expect(await checkRows(desk.agent())).toMatchObject([{ codeHash: null, tokenHash: null }]);
});

test("counts for the kinds that the letter named, and once confirmed no other is needed", async ({ desk }) => {
  const { ticket, number, requestId, person } = await asked(desk);
  const { id, code } = await check(desk.agent(), ticket, person.id);
  await enterCode(desk.agent(), ticket, { check: id, code });
  await expect(check(desk.agent(), ticket, person.id)).rejects.toMatchRefusal("already_verified");

  const added = await addRequest(desk.agent(), number, { type: "delete" });
  await expect(applyRequest(desk.agent(), added.id)).rejects.toMatchRefusal("assurance_needed");
  await correctRequest(desk.agent(), requestId, { type: "access" });
  const { token, text } = await check(desk.agent(), ticket, person.id);
  expect(text).toContain("удалить личные данные");
  await answerLink(desk.system(), token, "confirm");
  expect(await applyRequest(desk.agent(), added.id)).toEqual({ status: "awaiting_approval" });
});

test("a deletion still needs a second member of staff, and forgets the check's contact", async ({ desk }) => {
  const { ticket, requestId, person } = await asked(desk, { type: "delete" });
  const { id, code } = await check(desk.supervisor(), ticket, person.id);
  await enterCode(desk.supervisor(), ticket, { check: id, code });
  await applyRequest(desk.supervisor(), requestId);
  await expect(approveErasure(desk.supervisor(), requestId)).rejects.toMatchRefusal("second_person_needed");
  await approveErasure(desk.admin(), requestId);

  expect(await checkRows(desk.agent())).toMatchObject([
    { state: "withdrawn", contactHash: null, codeHash: null, tokenHash: null, confirmedBy: "code" },
  ]);
  expect(await findValues(desk.db, [person.email])).toEqual([]);
});

test("an erasure ends a check that waits, and its letter", async ({ desk }) => {
  const { ticket, person } = await asked(desk);
  const { token } = await check(desk.agent(), ticket, person.id);
  const { requestId } = await desk.ticket({ type: "delete", contact: { kind: "email", value: person.email } });
  await applyRequest(desk.agent(), requestId, { assurance: "facts" });
  await approveErasure(desk.supervisor(), requestId);

  expect(await answerLink(desk.system(), token, "confirm")).toBeNull();
  expect(await desk.db.$count(outbox, eq(outbox.state, "queued"))).toBe(0);
  await expect(check(desk.agent(), ticket, person.id)).rejects.toThrow();
});

test("the contact is changed by the request itself: what it showed is spent with it", async ({ desk }) => {
  const { ticket, number, requestId, person } = await asked(desk, {
    type: "edit",
    changes: { email: "new@mail.example" },
  });
  const { id, code } = await check(desk.agent(), ticket, person.id);
  await enterCode(desk.agent(), ticket, { check: id, code });
  await applyRequest(desk.agent(), requestId);

  const next = await addRequest(desk.agent(), number, EDIT);
  await expect(applyRequest(desk.agent(), next.id)).rejects.toMatchRefusal("assurance_needed");
  expect(await readTicketChecks(desk.agent(), number)).toMatchObject({ latest: { counts: false, contact: null } });
});

test("a contact that has left the record answers nothing", async ({ desk }) => {
  const { ticket, person } = await asked(desk);
  const { id, code, token } = await check(desk.agent(), ticket, person.id);
  await editPerson(desk.program("admin"), person.id, 1, { email: "other@mail.example" }, { assurance: null });

  expect(await readLink(desk.system(), token)).toBeNull();
  await expect(enterCode(desk.agent(), ticket, { check: id, code })).rejects.toMatchRefusal("check_over");
});

test("a merge of the records takes the evidence along", async ({ desk }) => {
  const { ticket, requestId, person } = await asked(desk);
  const into = await desk.person();
  const { token } = await check(desk.agent(), ticket, person.id);
  const versions = { from: 1, into: 1 };
  await mergePeople(desk.supervisor(), { from: person.id, into: into.id, versions });

  await answerLink(desk.system(), token, "confirm");
  await applyRequest(desk.agent(), requestId);
});

test("another person is matched: neither the evidence nor a check that waits is about them", async ({ desk }) => {
  const { ticket, number, requestId, person } = await asked(desk);
  const other = await desk.person();
  const { id, code } = await check(desk.agent(), ticket, person.id);
  await enterCode(desk.agent(), ticket, { check: id, code });
  await matchPerson(desk.agent(), number, other.id);
  await expect(applyRequest(desk.agent(), requestId)).rejects.toMatchRefusal("assurance_needed");

  const { token } = await check(desk.agent(), ticket, other.id);
  await matchPerson(desk.agent(), number, person.id);
  expect(await answerLink(desk.system(), token, "confirm")).toBeNull();
  await expect(applyRequest(desk.agent(), requestId), "nor does it come back").rejects.toMatchRefusal(
    "assurance_needed",
  );
});

test("a stranger who asks for more takes it away; a reminder does not", async ({ desk }) => {
  const { ticket, number, requestId, person } = await asked(desk);
  const { id, code } = await check(desk.agent(), ticket, person.id);
  await enterCode(desk.agent(), ticket, { check: id, code });
  const says = (requests: Parameters<typeof appendFollowUp>[2]["requests"]) =>
    appendFollowUp(desk.system(), number, { message: { text: "…" }, receivedAt: desk.now, requests });

  await says([EDIT]);
  expect((await previewRequest(desk.agent(), requestId)).stops).toEqual([]);
  await says([{ type: "edit", changes: { email: "thief@mail.example" } }]);
  await expect(applyRequest(desk.agent(), requestId)).rejects.toMatchRefusal("assurance_needed");
  expect(await desk.trail({ ticket: number })).toContain("identity.withdrawn");
});

test("lines of another ticket gain nothing by a merge", async ({ desk }) => {
  const { ticket, number, person } = await asked(desk);
  const other = await desk.ticket({ contact: null, personId: person.id, type: "edit", changes: { homeTown: "Клин" } });
  const { id, code } = await check(desk.agent(), ticket, person.id);
  await enterCode(desk.agent(), ticket, { check: id, code });
  await mergeTickets(desk.agent(), other.number, number);

  await expect(applyRequest(desk.agent(), other.requestId)).rejects.toMatchRefusal("assurance_needed");
});

test("it ends with the ticket: when that is opened again, nobody is known", async ({ desk }) => {
  const { ticket, number, requestId, person } = await asked(desk);
  const { id, code } = await check(desk.agent(), ticket, person.id);
  await enterCode(desk.agent(), ticket, { check: id, code });
  await applyRequest(desk.agent(), requestId);
  await resolveTicket(desk.agent(), number);
  await expect(check(desk.agent(), ticket, person.id)).rejects.toMatchRefusal("conflict");
  await reopenTicket(desk.agent(), number);

  const next = await addRequest(desk.agent(), number, EDIT);
  await expect(applyRequest(desk.agent(), next.id)).rejects.toMatchRefusal("assurance_needed");
});

test("a check that waits when the ticket is resolved shows nothing any more", async ({ desk }) => {
  const { ticket, number, requestId, person } = await asked(desk, { type: "unsubscribe" });
  const { token } = await check(desk.agent(), ticket, person.id);
  await applyRequest(desk.agent(), requestId);
  await resolveTicket(desk.agent(), number);

  expect(await readLink(desk.system(), token)).toBeNull();
  expect(await answerLink(desk.system(), token, "confirm")).toBeNull();
});

test("no screen and no program can claim it", async ({ desk }) => {
  const { ticket, requestId, person } = await asked(desk);
  await check(desk.agent(), ticket, person.id);
  for (const acting of [desk.agent(), desk.program("admin")])
    await expect(applyRequest(acting, requestId, { assurance: "claimed" })).rejects.toMatchRefusal("assurance_needed");
});

test("goes out although the ticket came by phone, and an acknowledgement was just sent", async ({ desk }) => {
  const person = await desk.person();
  const { number } = await openTicket(desk.agent(), {
    channel: "phone",
    receivedAt: desk.now,
    personId: person.id,
    assurance: "claimed",
    requests: [EDIT],
  });
  const { code, id } = await check(desk.agent(), { ticket: number }, person.id);
  expect(await desk.db.select().from(outbox)).toMatchObject([{ state: "queued", purpose: "identity_check" }]);
  await enterCode(desk.agent(), { ticket: number }, { check: id, code });
});

import { eq } from "drizzle-orm";
import { requests, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { logCall } from "@/domain/calls/log/log";
import { applyRequest } from "@/domain/tickets/requests/apply-request";
import { type Desk, expect, test } from "@/tests/desk";
import { check, checkRows, later } from "@/tests/identity-check";
import { answerLink } from "./answer-link";
import { enterCode } from "./enter-code";
import { readCallChecks } from "./read-checks";

const EDIT = { type: "edit" as const, region: null, changes: { homeTown: "Ржев" } };

/** A call from a number that nobody has on record. */
async function calling(desk: Desk) {
  const person = await desk.person({ locale: "en" });
  const key = crypto.randomUUID();
  const place = { call: key, personId: person.id };
  const call = {
    key,
    call: null,
    startedAt: desk.now,
    phone: "+7 900 111 22 33",
    personId: person.id,
    locale: "ru" as const,
    requests: [EDIT],
    applyNow: true,
  };
  return { person, key, place, call };
}

test("the code read back in the call makes sure of the caller, before there is a ticket", async ({ desk }) => {
  const { person, key, place, call } = await calling(desk);
  await expect(logCall(desk.agent(), call)).rejects.toMatchRefusal("assurance_needed");
  const { id, code, text } = await check(desk.agent(), place, person.id, ["edit"]);
  expect(text).toContain("to change personal data");
  await enterCode(desk.agent(), place, { check: id, code });
  expect(await readCallChecks(desk.agent(), person.id, key)).toMatchObject({ latest: { counts: true, by: "code" } });

  const ticket = await logCall(desk.agent(), call);

  expect(ticket.status).toBe("resolved");
  const [row] = await desk.db.select().from(requests).where(eq(requests.ticketNumber, ticket.number));
  expect(row).toMatchObject({ status: "applied", assurance: "contact" });
  expect(await desk.trail({ ticket: ticket.number })).toContain("person.verified");
  expect(await desk.trail({ person: person.id })).toEqual(
    expect.arrayContaining(["identity.sent", "identity.confirmed"]),
  );
  expect(await checkRows(desk.agent())).toMatchObject([{ ticketNumber: ticket.number, state: "confirmed" }]);
});

test("counts for this call, this agent, this person, and what was asked", async ({ desk }) => {
  const { person, place, call } = await calling(desk);
  const { id, code } = await check(desk.agent(), place, person.id, ["edit"]);
  await expect(enterCode(desk.colleague(), place, { check: id, code })).rejects.toMatchRefusal("check_over");
  await enterCode(desk.agent(), place, { check: id, code });
  const other = await desk.person();
  const refused: [Acting, object][] = [
    [desk.colleague(), {}],
    [desk.agent(), { key: crypto.randomUUID() }],
    [desk.agent(), { personId: other.id }],
    [desk.agent(), { requests: [{ ...EDIT, type: "delete" as const, changes: {} }] }],
    [later(desk.agent(), 24 * 60), {}],
  ];
  for (const [acting, change] of refused)
    await expect(logCall(acting, { ...call, ...change })).rejects.toMatchRefusal("assurance_needed");
  await logCall(desk.agent(), call);
});

test("a link that waits goes on with the ticket of the call", async ({ desk }) => {
  const { person, place, call } = await calling(desk);
  const { token } = await check(desk.agent(), place, person.id, ["edit"]);
  const ticket = await logCall(desk.agent(), { ...call, applyNow: false });
  const [request] = await desk.db.select().from(requests).where(eq(requests.ticketNumber, ticket.number));
  await expect(applyRequest(desk.agent(), request!.id)).rejects.toMatchRefusal("assurance_needed");
  const [row] = await desk.db.select().from(tickets).where(eq(tickets.number, ticket.number));
  expect(row?.assurance, "what rests on a check ends with it").toBe("claimed");

  await answerLink(desk.system(), token, "confirm");
  await applyRequest(desk.agent(), request!.id);
});

test("what was there before gains nothing when the call joins a ticket", async ({ desk }) => {
  const { person, place, call } = await calling(desk);
  const contact = { kind: "email", value: "stranger@mail.example" } as const;
  const old = await desk.ticket({ contact, personId: person.id, type: "edit", changes: { address: "чужой" } });
  const { id, code } = await check(desk.agent(), place, person.id, ["edit"]);
  await enterCode(desk.agent(), place, { check: id, code });

  await logCall(desk.agent(), { ...call, addTo: { number: old.number, text: "По телефону" } });

  const rows = await desk.db.select().from(requests).where(eq(requests.ticketNumber, old.number)).orderBy(requests.id);
  expect(rows.map(({ status }) => status)).toEqual(["open", "applied"]);
  await expect(applyRequest(desk.agent(), old.requestId)).rejects.toMatchRefusal("assurance_needed");
});

test("another person in the same call: the first one's check is replaced", async ({ desk }) => {
  const { person, place, key } = await calling(desk);
  const other = await desk.person();
  const first = await check(desk.agent(), place, person.id);
  await check(desk.agent(), { call: key, personId: other.id }, other.id);

  expect(await answerLink(desk.system(), first.token, "confirm")).toBeNull();
  await expect(enterCode(desk.agent(), place, { check: first.id, code: first.code })).rejects.toMatchRefusal(
    "check_over",
  );
});

test("is for staff on the telephone, and for a call that is not logged", async ({ desk }) => {
  const { person, place, call } = await calling(desk);
  await expect(check(desk.program("admin"), place, person.id)).rejects.toMatchRefusal("forbidden");
  await expect(check(desk.agent(), { ...place, call: "none" }, person.id)).rejects.toMatchRefusal("not_found");
  await logCall(desk.agent(), { ...call, requests: [{ type: "question", region: null }] as never, applyNow: false });
  await expect(check(desk.agent(), place, person.id)).rejects.toMatchRefusal("conflict");
});

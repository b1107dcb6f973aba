import { subscribe } from "@/domain/people/subscriptions/subscribe";
import { expect, test } from "@/tests/desk";
import { readTicket } from "../read/read";
import { reopenTicket } from "../reopen";
import { applyRequest } from "../requests/apply-request";
import { resolveTicket } from "./resolve";

test("resolves a finished ticket and notifies the requester by mail", async ({ desk }) => {
  const { number, requestId } = await desk.ticket();
  await applyRequest(desk.agent(), requestId);
  await resolveTicket(desk.agent(), number);

  const ticket = await readTicket(desk.agent(), number);
  expect(ticket).toMatchObject({ status: "resolved", resolvedAt: desk.now, breached: false });
  expect(ticket.messages.at(-1)).toMatchObject({
    direction: "out",
    delivery: { state: "queued", purpose: "confirmation" },
  });
  expect((await desk.trail({ ticket: number })).at(-1)).toBe("ticket.resolved");
});

test("refuses while a request is open", async ({ desk }) => {
  const { number } = await desk.ticket();
  await expect(resolveTicket(desk.agent(), number)).rejects.toMatchRefusal("unfinished");
  expect(await desk.trail({ ticket: number })).not.toContain("ticket.claimed");
});

test("refuses while the person would still be mailed", async ({ desk }) => {
  const { number, requestId, personId } = await desk.ticket();
  await applyRequest(desk.agent(), requestId);
  await desk.asApplication("insert into policy_versions values ('2026-01', 'text', now())");
  await subscribe(desk.agent(), {
    personId: personId!,
    region: "RU-MOW",
    channel: "email",
    consent: { version: "2026-01", evidence: "form" },
  });

  await expect(resolveTicket(desk.agent(), number)).rejects.toMatchRefusal("still_in_segment");
  expect(await desk.trail({ ticket: number })).not.toContain("ticket.resolved");
});

test("reopening extends no deadline, and only a resolved ticket reopens", async ({ desk }) => {
  const { number, requestId } = await desk.ticket();
  await expect(reopenTicket(desk.agent(), number)).rejects.toMatchRefusal("conflict");
  await applyRequest(desk.agent(), requestId);
  await resolveTicket(desk.agent(), number);
  const before = await readTicket(desk.agent(), number);
  await expect(resolveTicket(desk.agent(), number)).rejects.toMatchRefusal("conflict");

  await reopenTicket(desk.agent(), number);
  expect(await readTicket(desk.agent(), number)).toMatchObject({
    status: "open",
    resolvedAt: null,
    dueAt: before.dueAt,
  });
});

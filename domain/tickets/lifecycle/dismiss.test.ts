import { eq } from "drizzle-orm";
import { triageCorrections } from "@/db/schema/intake";
import { outbox } from "@/db/schema/outbox";
import { type Desk, expect, test } from "@/tests/desk";
import { readTicket } from "../read/read";
import { addRequest } from "../requests/add-request";
import { applyRequest } from "../requests/apply-request";
import { appendFollowUp } from "./append-follow-up";
import { dismissTicket } from "./dismiss";
import { undismissTicket } from "./undismiss";

const READ = { type: "unsubscribe", region: null, proposed: true, rule: "unsubscribe.ru.no-more" } as const;

test("a dismissal notifies nobody, and an undo restores the ticket as it was", async ({ desk }) => {
  const { number } = await desk.ticket({ requests: [READ] });
  await addRequest(desk.agent(), number, { type: "access" });
  const before = await readTicket(desk.agent(), number);
  await dismissTicket(desk.agent(), number, "newsletter");

  const dismissed = await readTicket(desk.agent(), number);
  expect(dismissed).toMatchObject({ status: "resolved", dismissedAs: "newsletter", dueAt: before.dueAt });
  expect(dismissed.requests.map(({ status, reason }) => [status, reason])).toEqual([
    ["refused", "misread"],
    ["refused", "misread"],
  ]);
  expect(await desk.db.$count(outbox)).toBe(0);
  expect(await notARequest(desk)).toMatchObject([{ rule: READ.rule, proposed: "unsubscribe", undoneAt: null }]);

  await undismissTicket(desk.colleague(), number);
  const again = await readTicket(desk.agent(), number);
  expect(again).toMatchObject({ status: "open", dismissedAs: null, resolvedAt: null, dueAt: before.dueAt });
  expect(again.requests).toEqual(before.requests);
  expect(await notARequest(desk)).toMatchObject([{ undoneAt: desk.now }]);
  expect(await desk.trail({ ticket: number })).toEqual(
    expect.arrayContaining(["ticket.dismissed", "ticket.undismissed"]),
  );
});

test("a ticket with an applied request cannot be dismissed, and only a dismissed one can be restored", async ({
  desk,
}) => {
  const { number, requestId } = await desk.ticket();
  await expect(undismissTicket(desk.agent(), number)).rejects.toMatchRefusal("conflict");
  await applyRequest(desk.agent(), requestId);
  await expect(dismissTicket(desk.agent(), number, "spam")).rejects.toMatchRefusal("conflict");

  const other = await desk.ticket();
  await dismissTicket(desk.agent(), other.number, "spam");
  await expect(dismissTicket(desk.agent(), other.number, "spam")).rejects.toMatchRefusal("conflict");
});

test("a new message reopens a dismissed ticket", async ({ desk }) => {
  const { number } = await desk.ticket();
  await dismissTicket(desk.agent(), number, "not_for_us");
  await appendFollowUp(desk.system(), number, { message: { text: "Так отпишите же" }, receivedAt: desk.now });
  expect(await readTicket(desk.agent(), number)).toMatchObject({ status: "open", dismissedAs: null });
});

function notARequest(desk: Desk) {
  return desk.db.select().from(triageCorrections).where(eq(triageCorrections.kind, "not_a_request"));
}

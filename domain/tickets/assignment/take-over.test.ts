import { listNotifications } from "@/domain/notifications/list";
import { expect, test } from "@/tests/desk";
import { resolveTicket } from "../lifecycle/resolve";
import { readTicket } from "../read/read";
import { refuseRequest } from "../requests/refuse-request";
import { claimTicket } from "./claim";
import { takeOverTicket } from "./take-over";

test("is taken over with a reason, recorded in the history and sent to the colleague", async ({ desk }) => {
  const { number } = await desk.ticket();
  await claimTicket(desk.colleague(), number);
  const from = desk.staffId("colleague");
  await expect(claimTicket(desk.agent(), number)).rejects.toMatchRefusal("claimed_by_other");

  await takeOverTicket(desk.agent(), number, { from, reason: "absent", note: "  Ушла на обед  " });

  const ticket = await readTicket(desk.agent(), number);
  expect(ticket.assignee?.id).toBe(desk.staffId("agent"));
  expect(ticket.messages.at(-1)).toMatchObject({ direction: "note", text: "Ушла на обед" });
  expect(await desk.trail({ ticket: number })).toEqual(
    expect.arrayContaining(["ticket.claimed", "ticket.taken_over", "ticket.noted"]),
  );
  expect((await listNotifications(desk.colleague())).items).toMatchObject([
    { kind: "taken_over", ticket: number, by: "agent", codes: { reason: "absent" }, readAt: null },
  ]);
  expect((await listNotifications(desk.agent())).items).toEqual([]);
});

test("of two concurrent take-overs one succeeds, and the other is refused", async ({ desk }) => {
  const { number } = await desk.ticket();
  await claimTicket(desk.colleague(), number);
  const from = desk.staffId("colleague");
  const both = await Promise.allSettled(
    [desk.agent(), desk.supervisor()].map((acting) => takeOverTicket(acting, number, { from, reason: "urgent" })),
  );
  const lost = both.filter((one) => one.status === "rejected");
  expect(lost).toHaveLength(1);
  expect(lost[0]!.reason).toMatchObject({ code: "conflict" });
});

test("an unassigned ticket is claimed, one's own stays, a resolved one is refused, a program is refused", async ({
  desk,
}) => {
  const { number, requestId } = await desk.ticket();
  const over = { from: desk.staffId("colleague"), reason: "other" } as const;
  await expect(takeOverTicket(desk.program("agent"), number, over)).rejects.toMatchRefusal("forbidden");
  await expect(takeOverTicket(desk.agent(), 9_999_999, over)).rejects.toMatchRefusal("not_found");
  await takeOverTicket(desk.agent(), number, over);
  await takeOverTicket(desk.agent(), number, over);
  expect(await desk.trail({ ticket: number })).not.toContain("ticket.taken_over");

  await refuseRequest(desk.agent(), requestId, "misread");
  await resolveTicket(desk.agent(), number);
  const mine = { ...over, from: desk.staffId("agent") };
  await expect(takeOverTicket(desk.colleague(), number, mine)).rejects.toMatchRefusal("conflict");
});

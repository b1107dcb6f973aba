import { listNotifications } from "@/domain/notifications/list";
import { expect, test } from "@/tests/desk";
import { readTicket } from "../read/read";
import { applyRequest } from "../requests/apply-request";
import { approveErasure } from "./approve";
import { rejectErasure } from "./reject";

test("whoever put a deletion forward learns who sent it back and why", async ({ desk }) => {
  const { number, requestId } = await desk.ticket({ type: "delete" });
  await applyRequest(desk.agent(), requestId, { assurance: "contact" });
  expect((await readTicket(desk.supervisor(), number)).requests).toMatchObject([
    { putForwardAt: desk.now, appliedByName: "agent", assurance: "contact" },
  ]);
  await expect(rejectErasure(desk.supervisor(), requestId, { reason: "other", note: " " })).rejects.toMatchObject({
    errors: [{ field: "note", code: "required" }],
  });
  await rejectErasure(desk.supervisor(), requestId, {
    reason: "proof_too_weak",
    note: "Позвоните по номеру из записи",
  });

  expect((await readTicket(desk.agent(), number)).requests).toMatchObject([
    {
      status: "open",
      putForwardAt: null,
      sentBack: { reason: "proof_too_weak", note: "Позвоните по номеру из записи", by: "supervisor", at: desk.now },
    },
  ]);
  expect((await listNotifications(desk.agent())).items).toMatchObject([
    { kind: "erasure_sent_back", by: "supervisor", codes: { reason: "proof_too_weak" }, readAt: null },
  ]);
});

test("a decision is read for all who could have made it", async ({ desk }) => {
  const unread = async () =>
    (await Promise.all([desk.supervisor(), desk.admin()].map((one) => listNotifications(one, { unread: true })))).map(
      ({ items }) => items.length,
    );
  const { requestId } = await desk.ticket({ type: "delete" });
  await applyRequest(desk.agent(), requestId, { assurance: "contact" });
  expect(await unread()).toEqual([1, 1]);
  await rejectErasure(desk.supervisor(), requestId, { reason: "not_finished" });
  expect(await unread()).toEqual([0, 0]);

  await applyRequest(desk.agent(), requestId, { assurance: "contact" });
  expect(await unread()).toEqual([1, 1]);
  expect((await listNotifications(desk.agent(), { unread: true })).items, "it was put forward again").toEqual([]);
  await approveErasure(desk.admin(), requestId);
  expect(await unread()).toEqual([0, 0]);
});

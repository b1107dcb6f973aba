import { dismissTicket } from "@/domain/tickets/lifecycle/dismiss";
import { addRequest } from "@/domain/tickets/requests/add-request";
import { applyRequest } from "@/domain/tickets/requests/apply-request";
import { correctRequest } from "@/domain/tickets/requests/correct-request";
import { refuseRequest } from "@/domain/tickets/requests/refuse-request";
import { undoCorrection } from "@/domain/tickets/requests/undo-correction";
import { type Desk, expect, test } from "@/tests/desk";
import { readTriageReport } from "./triage";

const RULE = "unsubscribe.ru.no-more";

async function proposal(desk: Desk, rule = RULE) {
  const { id: personId } = await desk.person();
  return desk.ticket({ personId, requests: [{ type: "unsubscribe", region: "RU-MOW", proposed: true, rule }] });
}

test("counts by rule what was right, set right, and never asked; what is undone or undecided counts as neither", async ({
  desk,
}) => {
  const [right, refused, corrected, misread, undone, , other] = [
    await proposal(desk),
    await proposal(desk),
    await proposal(desk),
    await proposal(desk),
    await proposal(desk),
    await proposal(desk),
    await proposal(desk, "topic.mailing"),
  ];
  await applyRequest(desk.agent(), right.requestId);
  await refuseRequest(desk.agent(), refused.requestId, "identity_not_shown");
  await correctRequest(desk.agent(), corrected.requestId, { type: "edit" });
  await correctRequest(desk.agent(), corrected.requestId, { type: "delete" });
  await refuseRequest(desk.agent(), misread.requestId, "misread");
  const { correction } = await correctRequest(desk.agent(), undone.requestId, { type: "edit" });
  await undoCorrection(desk.agent(), correction!);
  await dismissTicket(desk.agent(), other.number, "newsletter");
  await addRequest(desk.agent(), right.number, { type: "access" });

  const report = await readTriageReport(desk.supervisor(), { days: 30 });
  expect(report.rules).toEqual([
    { rule: RULE, proposed: 6, confirmed: 2, corrected: 1, misread: 1, precision: 0.5 },
    { rule: "topic.mailing", proposed: 1, confirmed: 0, corrected: 0, misread: 1, precision: 0 },
  ]);
  expect(report.missed).toEqual([{ type: "access", count: 1 }]);
  expect(report.mails).toEqual({ wasRequest: 0, notRequest: 1 });
  expect(report.corrections.map(({ kind, ticket }) => [kind, ticket])).toEqual([
    ["missed", right.number],
    ["not_a_request", other.number],
    ["misread", misread.number],
    ["type", corrected.number],
    ["type", corrected.number],
  ]);
  const narrowed = await readTriageReport(desk.supervisor(), { days: 30, rule: "topic.mailing" });
  expect(narrowed.corrections.map(({ kind }) => kind)).toEqual(["not_a_request"]);
  expect(narrowed.rules).toHaveLength(2);
});

test("what is older than the period is left out", async ({ desk }) => {
  await proposal(desk);
  const later = { ...desk.supervisor(), now: new Date(desk.now.getTime() + 8 * 24 * 60 * 60 * 1000) };
  expect((await readTriageReport(later, { days: 7 })).rules).toEqual([]);
  expect((await readTriageReport(later, { days: 30 })).rules).toHaveLength(1);
});

import { asc, eq } from "drizzle-orm";
import { triageCorrections } from "@/db/schema/intake";
import { requests } from "@/db/schema/tickets";
import { type Desk, expect, test } from "@/tests/desk";
import { readTicket } from "../read/read";
import { addRequest } from "./add-request";
import { applyRequest } from "./apply-request";
import { correctRequest } from "./correct-request";
import { refuseRequest } from "./refuse-request";
import { undoCorrection } from "./undo-correction";

const READ = { proposed: true, rule: "unsubscribe.ru.no-more", confidence: 0.9 };

async function proposal(desk: Desk) {
  const person = await desk.person();
  return desk.ticket({
    personId: person.id,
    requests: [{ type: "unsubscribe", region: "RU-MOW", ...READ }],
  });
}

async function requestRow(desk: Desk, id: number) {
  const [row] = await desk.db.select().from(requests).where(eq(requests.id, id));
  return row!;
}

function corrections(desk: Desk) {
  return desk.db.select().from(triageCorrections).orderBy(asc(triageCorrections.id));
}

test("staff correct a request, and what triage had proposed is kept", async ({ desk }) => {
  const { number, requestId } = await proposal(desk);
  await correctRequest(desk.agent(), requestId, { type: "delete" });

  expect(await requestRow(desk, requestId)).toMatchObject({ type: "delete", region: null, status: "open" });
  expect(await corrections(desk)).toMatchObject([
    { kind: "type", rule: READ.rule, proposed: "unsubscribe", actual: "delete", ticketNumber: number, undoneAt: null },
  ]);
  expect(await desk.trail({ ticket: number })).toContain("request.corrected");
});

test("an undo restores the request, once", async ({ desk }) => {
  const { requestId } = await proposal(desk);
  const { correction } = await correctRequest(desk.agent(), requestId, {
    type: "edit",
    changes: { homeTown: "Тверь" },
  });
  await undoCorrection(desk.agent(), correction!);

  expect(await requestRow(desk, requestId)).toMatchObject({
    type: "unsubscribe",
    region: "RU-MOW",
    status: "proposed",
  });
  expect((await corrections(desk))[0]!.undoneAt).toEqual(desk.now);
  await expect(undoCorrection(desk.agent(), correction!)).rejects.toMatchRefusal("conflict");
});

test("changing back to the old type reverts the correction, region included", async ({ desk }) => {
  const { requestId } = await proposal(desk);
  await correctRequest(desk.agent(), requestId, { type: "question" });
  await correctRequest(desk.agent(), requestId, { type: "access" });
  expect(await correctRequest(desk.agent(), requestId, { type: "unsubscribe" })).toEqual({ correction: null });

  expect(await requestRow(desk, requestId)).toMatchObject({
    type: "unsubscribe",
    region: "RU-MOW",
    status: "proposed",
  });
  expect((await corrections(desk)).filter(({ undoneAt }) => undoneAt === null)).toEqual([]);
});

test("a region can be corrected by itself; repeated, it changes nothing", async ({ desk }) => {
  const { requestId } = await proposal(desk);
  await correctRequest(desk.agent(), requestId, { region: "RU-SPE" });
  expect(await correctRequest(desk.agent(), requestId, { region: "RU-SPE" })).toEqual({ correction: null });

  expect(await requestRow(desk, requestId)).toMatchObject({ type: "unsubscribe", region: "RU-SPE" });
  expect((await corrections(desk)).map(({ kind }) => kind)).toEqual(["region"]);
  await expect(correctRequest(desk.agent(), requestId, { region: "XX" })).rejects.toMatchRefusal("invalid");
});

test("a misreading can be undone; a refusal for a reason is no correction", async ({ desk }) => {
  const { requestId } = await proposal(desk);
  const { correction } = await refuseRequest(desk.agent(), requestId, "misread");
  expect(await corrections(desk)).toMatchObject([{ kind: "misread", rule: READ.rule, proposed: "unsubscribe" }]);
  await undoCorrection(desk.agent(), correction!);
  expect(await requestRow(desk, requestId)).toMatchObject({ status: "proposed", reason: null, decidedAt: null });

  expect(await refuseRequest(desk.agent(), requestId, "withdrawn")).toEqual({ correction: null });
  expect(await corrections(desk)).toHaveLength(1);
});

test("a request that staff add to a mail counts as missed; one added by a program does not", async ({ desk }) => {
  const { number } = await proposal(desk);
  await addRequest(desk.agent(), number, { type: "access" });
  await addRequest(desk.program("admin"), number, { type: "question" });
  expect(await corrections(desk)).toMatchObject([{ kind: "missed", rule: null, actual: "access" }]);
});

test("values changed while applying are a correction", async ({ desk }) => {
  const person = await desk.person();
  const { requestId } = await desk.ticket({
    personId: person.id,
    requests: [{ type: "edit", changes: { homeTown: "Твер" }, proposed: true, rule: "edit.by-label" }],
  });
  await applyRequest(desk.agent(), requestId, { assurance: "facts", changes: { homeTown: "Тверь" } });
  expect(await corrections(desk)).toMatchObject([{ kind: "changes", rule: "edit.by-label", proposed: "edit" }]);
});

test("a decided request and a colleague's ticket cannot be corrected", async ({ desk }) => {
  const { number, requestId } = await proposal(desk);
  const { correction } = await correctRequest(desk.agent(), requestId, { type: "question" });
  await expect(correctRequest(desk.colleague(), requestId, { type: "edit" })).rejects.toMatchRefusal(
    "claimed_by_other",
  );

  await correctRequest(desk.agent(), requestId, { type: "unsubscribe" });
  await applyRequest(desk.agent(), requestId);
  await expect(correctRequest(desk.agent(), requestId, { type: "edit" })).rejects.toMatchRefusal("conflict");
  await expect(undoCorrection(desk.agent(), correction!)).rejects.toMatchRefusal("conflict");
  await expect(undoCorrection(desk.agent(), 9_999)).rejects.toMatchRefusal("not_found");
  expect((await readTicket(desk.agent(), number)).requests[0]).toMatchObject({
    type: "unsubscribe",
    status: "applied",
  });
});

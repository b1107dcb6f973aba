import { subscriptions, suppressions } from "@/db/schema/segments";
import { editPerson } from "@/domain/people/edit/edit";
import { subscribe } from "@/domain/people/subscriptions/subscribe";
import { expect, test } from "@/tests/desk";
import { claimTicket } from "../assignment/claim";
import { applyRequest } from "./apply-request";
import { previewRequest } from "./preview-request";

const REACHED = {
  contacts: [
    { kind: "email", value: "anna@mail.example" },
    { kind: "phone", value: "+79005550133" },
  ],
  subscriptions: [
    { region: "RU-MOW", channel: "email" },
    { region: "RU-MOW", channel: "sms" },
    { region: "RU-SPE", channel: "email" },
  ],
} as const;

test("shows which subscriptions an unsubscribe ends, whom it suppresses and what remains, and changes nothing", async ({
  desk,
}) => {
  const person = await desk.person(REACHED);
  const { number, requestId } = await desk.ticket({ personId: person.id });

  const { plan, stops } = await previewRequest(desk.agent(), requestId);

  expect(stops).toEqual([]);
  expect(plan).toMatchObject({
    ends: [
      { region: "RU-MOW", channel: "email" },
      { region: "RU-MOW", channel: "sms" },
    ],
    suppressions: [
      { region: "RU-MOW", channel: "email", masked: "a•••@mail.example" },
      { region: "RU-MOW", channel: "phone" },
      { region: "RU-MOW", channel: "sms" },
    ],
    remains: [{ region: "RU-SPE", channel: "email" }],
  });
  expect(await desk.db.$count(suppressions)).toBe(0);
  expect(await desk.trail({ ticket: number })).toEqual(["ticket.opened", "ticket.matched"]);
});

test("applying does what the preview showed", async ({ desk }) => {
  const person = await desk.person(REACHED);
  const { requestId } = await desk.ticket({ personId: person.id, region: null });
  const { plan, fingerprint } = await previewRequest(desk.agent(), requestId);
  if (plan?.kind !== "unsubscribe") throw new Error("an unsubscribe was asked");

  await applyRequest(desk.agent(), requestId, { fingerprint: fingerprint! });

  const set = await desk.db.select().from(suppressions);
  expect(set.map(({ channel, region }) => [channel, region])).toEqual(
    expect.arrayContaining(plan.suppressions.map(({ channel, region }) => [channel, region])),
  );
  expect(set).toHaveLength(plan.suppressions.length);
  const ended = (await desk.db.select().from(subscriptions)).filter(({ status }) => status === "ended");
  expect(ended).toHaveLength(plan.ends.length);
});

test("confirming an unsubscribe whose subscriptions changed since the preview is a conflict", async ({ desk }) => {
  const person = await desk.person(REACHED);
  const { requestId, number } = await desk.ticket({ personId: person.id, region: null });
  const { fingerprint } = await previewRequest(desk.agent(), requestId);
  await subscribe(desk.agent(), { personId: person.id, region: "RU-TVE", channel: "email" });

  await expect(applyRequest(desk.agent(), requestId, { fingerprint: fingerprint! })).rejects.toMatchRefusal("conflict");

  expect(await desk.trail({ ticket: number })).not.toContain("request.applied");
  const again = await previewRequest(desk.agent(), requestId);
  await applyRequest(desk.agent(), requestId, { fingerprint: again.fingerprint! });
});

test("an edit is previewed field by field, with errors and contacts in use", async ({ desk }) => {
  await desk.person({ contacts: [{ kind: "email", value: "taken@mail.example" }] });
  const person = await desk.person({ homeTown: "Тверь" });
  const { requestId } = await desk.ticket({
    type: "edit",
    personId: person.id,
    changes: { familyName: " Липова ", homeTown: "Тверь", birthDate: "вчера", email: "taken@mail.example" },
  });

  const { plan, stops } = await previewRequest(desk.agent(), requestId, { assurance: "facts" });

  expect(stops).toEqual([]);
  expect(plan).toEqual({
    kind: "edit",
    version: 1,
    same: ["homeTown"],
    changes: [
      { field: "email", before: "p•••@mail.example", after: "taken@mail.example", error: "contact_taken" },
      { field: "birthDate", before: null, after: "вчера", error: "bad_date" },
      { field: "familyName", before: "Кедрова", after: "Липова", error: null },
    ],
  });
  await expect(applyRequest(desk.agent(), requestId, { assurance: "facts" })).rejects.toMatchRefusal("invalid");
});

test("confirming an edit of a record that changed since the preview is a conflict", async ({ desk }) => {
  const person = await desk.person();
  const { requestId } = await desk.ticket({
    type: "edit",
    personId: person.id,
    changes: { familyName: "Липова" },
  });
  const { fingerprint } = await previewRequest(desk.agent(), requestId, { assurance: "facts" });
  await editPerson(desk.colleague(), person.id, 1, { familyName: "Ольхова" }, { assurance: "facts" });

  const late = applyRequest(desk.agent(), requestId, { assurance: "facts", fingerprint: fingerprint! });
  await expect(late).rejects.toMatchRefusal("conflict");
});

test("lists the obstacles instead of refusing", async ({ desk }) => {
  const { number, requestId } = await desk.ticket({ type: "edit", changes: { familyName: "Х" } });
  await claimTicket(desk.colleague(), number);
  const { stops } = await previewRequest(desk.agent(), requestId);
  expect(stops.map(({ code }) => code)).toEqual(["claimed_by_other", "assurance_needed"]);

  const question = await desk.ticket({ type: "question" });
  const asked = await previewRequest(desk.agent(), question.requestId);
  expect(asked.stops.map(({ code }) => code)).toEqual(["not_answered"]);
  const deletion = await desk.ticket({ type: "delete" });
  const dry = await previewRequest(desk.agent(), deletion.requestId, { assurance: "facts" });
  expect(dry).toMatchObject({ stops: [], fingerprint: null, plan: { kind: "delete", counts: { contacts: 1 } } });
  const nobody = await desk.ticket({ type: "edit", contact: null, changes: { familyName: "Х" } });
  const unknown = await previewRequest(desk.agent(), nobody.requestId, { assurance: "facts" });
  expect(unknown).toMatchObject({ plan: null, stops: [{ code: "no_person" }] });
  await expect(previewRequest(desk.agent(), 0)).rejects.toMatchRefusal("not_found");
});

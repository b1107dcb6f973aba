import { expect, test } from "vitest";
import { type Caller, type Draft, EVERYWHERE, emptyDraft, type OpenTicket } from "./call";
import { composeCall, realChanges, regionOf, ticketToJoin } from "./compose-call";

const TVER = { code: "RU-TVE", name: "Tver" };
const TULA = { code: "RU-TUL", name: "Tula" };
const ticket = (number: number, types: OpenTicket["types"], dueAt: string) => ({
  number,
  types,
  dueAt,
  assignee: null,
});
const caller = {
  id: "1",
  locale: "en",
  version: 3,
  subscriptions: [TVER],
  tickets: [],
  held: { familyName: "Lugova" },
} as unknown as Caller;
const draft = { ...emptyDraft("k"), query: "8 900 111-22-33" };

test("suggests the only region that mails the caller, and otherwise all of them", () => {
  expect(regionOf({ type: "unsubscribe", region: null }, caller)).toBe("RU-TVE");
  expect(regionOf({ type: "unsubscribe", region: null }, { subscriptions: [TVER, TULA] })).toBeNull();
  expect(regionOf({ type: "unsubscribe", region: "RU-TUL" }, { subscriptions: [TVER, TULA] })).toBe("RU-TUL");
  expect(regionOf({ type: "unsubscribe", region: EVERYWHERE }, caller)).toBeNull();
  expect(regionOf({ type: "delete", region: "RU-TVE" }, caller)).toBeNull();
});

test("hands in what was typed for the record as it was seen; a name is no number", () => {
  const edit: Draft = {
    ...draft,
    type: "edit",
    changes: [
      { field: "homeTown", value: " Tver " },
      { field: "email", value: " " },
    ],
  };
  const known = { call: 7, caller, isPhone: true, applyNow: true, now: 5 };
  expect(composeCall(edit, known)).toMatchObject({
    key: "k",
    call: 7,
    phone: "8 900 111-22-33",
    personVersion: 3,
    locale: "en",
    requests: [{ type: "edit", region: null, changes: { homeTown: " Tver " } }],
    addTo: null,
  });
  expect(composeCall(edit, { ...known, isPhone: false })).toMatchObject({ phone: null });
  expect(composeCall(edit, { ...known, caller: null })).toMatchObject({ personId: null, locale: "ru" });
});

test("what the record holds already is no change", () => {
  const changes: Draft["changes"] = [
    { field: "familyName", value: "Lugova " },
    { field: "givenName", value: "Vera" },
    { field: "homeTown", value: " " },
  ];
  expect(realChanges(changes, caller)).toEqual({ givenName: "Vera" });
  expect(realChanges(changes, null)).toEqual({ familyName: "Lugova ", givenName: "Vera" });
});

test("joins the open ticket of the same type with the least time left, unless told not to", () => {
  const tickets = [
    ticket(3, ["question"], "2026-01-01T00:00:00Z"),
    ticket(2, ["unsubscribe"], "2026-01-03T00:00:00Z"),
    ticket(1, ["edit", "unsubscribe"], "2026-01-02T00:00:00Z"),
  ];
  expect(ticketToJoin({ type: "unsubscribe" }, { tickets })?.number).toBe(1);
  expect(ticketToJoin({ type: "delete" }, { tickets })).toBeNull();
  const known = { call: null, caller: { ...caller, tickets }, isPhone: true, applyNow: true, now: 5 };
  expect(composeCall({ ...draft, type: "unsubscribe" }, known)).toMatchObject({ addTo: 1 });
  expect(composeCall({ ...draft, type: "unsubscribe", join: false }, known)).toMatchObject({ addTo: null });
});

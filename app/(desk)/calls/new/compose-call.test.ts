import { expect, test } from "vitest";
import { type Caller, EMPTY_DRAFT, EVERYWHERE } from "./call";
import { composeCall, regionOf } from "./compose-call";

const TVER = { code: "RU-TVE", name: "Tver" };
const TULA = { code: "RU-TUL", name: "Tula" };
const caller = { id: "1", locale: "en", subscriptions: [TVER] } as unknown as Caller;

test("suggests the only region that mails the caller, and otherwise all of them", () => {
  expect(regionOf({ type: "unsubscribe", region: null }, caller)).toBe("RU-TVE");
  expect(regionOf({ type: "unsubscribe", region: null }, { subscriptions: [TVER, TULA] })).toBeNull();
  expect(regionOf({ type: "unsubscribe", region: "RU-TUL" }, { subscriptions: [TVER, TULA] })).toBe("RU-TUL");
  expect(regionOf({ type: "unsubscribe", region: EVERYWHERE }, caller)).toBeNull();
  expect(regionOf({ type: "delete", region: "RU-TVE" }, caller)).toBeNull();
});

test("a number of record shows control of the contact; a name alone shows nothing", () => {
  const draft = {
    ...EMPTY_DRAFT,
    query: "8 900 111-22-33",
    type: "edit" as const,
    changes: [
      { field: "homeTown", value: " Tver " },
      { field: "email", value: " " },
    ],
  };
  expect(composeCall(draft, { caller, isPhone: true, applyNow: true, now: 5 })).toMatchObject({
    phone: "8 900 111-22-33",
    assurance: "contact",
    locale: "en",
    requests: [{ type: "edit", region: null, changes: { homeTown: " Tver " } }],
  });
  expect(composeCall(draft, { caller, isPhone: false, applyNow: true, now: 5 })).toMatchObject({
    phone: null,
    assurance: "claimed",
  });
  expect(composeCall(draft, { caller: null, isPhone: true, applyNow: true, now: 5 })).toMatchObject({
    personId: null,
    assurance: "claimed",
  });
});

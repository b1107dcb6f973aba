import { expect, test } from "vitest";
import { type ContactChanges, type ContactRow, planContacts } from "./plan-contacts";

const row = (id: number, kind: "email" | "phone", value: string, normalised = value): ContactRow => ({
  id,
  kind,
  value,
  normalised,
  hash: new Uint8Array(32),
});

const OF_RECORD = [
  row(1, "email", "a@mail.example"),
  row(2, "email", "b@mail.example"),
  row(3, "phone", "8 900 555-01-33", "+79005550133"),
];

function planned(changes: ContactChanges, existing = OF_RECORD) {
  const { plan, errors } = planContacts(existing, changes);
  return {
    removed: plan.removed.map((contact) => contact.id),
    added: plan.added.map((contact) => contact.normalised),
    rewritten: plan.rewritten.map((contact) => contact.id),
    errors,
  };
}

const NOTHING = { removed: [], added: [], rewritten: [], errors: [] };

test("plans nothing for no change or the values already there", () => {
  expect(planned({})).toEqual(NOTHING);
  expect(planned({ email: " a@mail.example", phone: "8 900 555-01-33" })).toEqual(NOTHING);
  expect(planned({ contacts: OF_RECORD })).toEqual(NOTHING);
});

test("a new address replaces the first of its kind", () => {
  expect(planned({ email: "c@mail.example" })).toEqual({ ...NOTHING, removed: [1], added: ["c@mail.example"] });
  expect(planned({ email: "b@mail.example" })).toEqual({ ...NOTHING, removed: [1] });
  expect(planned({ phone: "" })).toEqual({ ...NOTHING, removed: [3] });
  expect(planned({ email: null })).toEqual({ ...NOTHING, removed: [1, 2] });
});

test("another spelling of the same contact is only rewritten", () => {
  expect(planned({ phone: "+7 900 555-01-33" })).toEqual({ ...NOTHING, rewritten: [3] });
});

test("validates new contacts, never those on record", () => {
  const odd = [row(1, "phone", "12", "12")];

  expect(planned({ email: "a@mail.example" }, odd)).toEqual({ ...NOTHING, added: ["a@mail.example"] });
  expect(planned({ phone: "13" }, odd).errors).toEqual([{ field: "phone", code: "bad_phone" }]);
});

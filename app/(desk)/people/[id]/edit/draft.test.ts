import { expect, test } from "vitest";
import { type FieldTexts, RECORD_FIELDS } from "../../fields/record-fields";
import { type Base, findClashes, mergedTexts, readBase, typedChanges } from "./draft";

const EMPTY = Object.fromEntries(RECORD_FIELDS.map((field) => [field, ""])) as FieldTexts;

function baseWith(texts: Partial<FieldTexts>, contacts = "", version = 1): Base {
  return { version, texts: { ...EMPTY, ...texts }, contacts };
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test("takes only what was typed anew, and what was emptied", () => {
  const base = baseWith({ familyName: "Лугова", givenName: "Вера", address: "Тверь" });
  const form = formOf({ familyName: "Лугова", givenName: " Вероника ", address: "", email: "", phone: "8 900 1" });
  expect(typedChanges(form, base)).toEqual({ givenName: "Вероника", address: "", phone: "8 900 1" });
});

test("shows what somebody else changed beside what was typed, and keeps both", () => {
  const base = baseWith({ familyName: "Лугова", address: "Тверь", occupation: "врач" }, "v•••@mail.example");
  const now = baseWith({ familyName: "Лугина", address: "Клин", occupation: "врач" }, "v•••@post.example", 2);
  const form = formOf({ familyName: "Лунина", address: "Тверь", occupation: "хирург", email: "new@mail.example" });

  expect(findClashes(form, base, now)).toEqual([
    { field: "contacts", was: "v•••@mail.example", now: "v•••@post.example", yours: "new@mail.example" },
    { field: "familyName", was: "Лугова", now: "Лугина", yours: "Лунина" },
    { field: "address", was: "Тверь", now: "Клин", yours: null },
  ]);
  expect(mergedTexts(form, base, now)).toMatchObject({ familyName: "Лунина", address: "Клин", occupation: "хирург" });
});

test("does not trust a base that is none", () => {
  expect(readBase(formOf({ base: JSON.stringify(baseWith({})) })).version).toBe(1);
  expect(() => readBase(formOf({ base: "{" }))).toThrow(expect.objectContaining({ code: "conflict" }));
  expect(() => readBase(formOf({}))).toThrow(expect.objectContaining({ code: "conflict" }));
});

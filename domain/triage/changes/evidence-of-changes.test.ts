import { expect, test } from "vitest";
import { evidenceOfChanges } from "./evidence-of-changes";

const TEXT =
  "Добрый день!\n 1) имя: Эльвира (было Эльмира)\n3) телефон: 8.900.770.60.50 (был 8.900.770.60.05)\nСпасибо";

test("quotes the lines in which the new values stand", () => {
  const found = evidenceOfChanges({ phone: "+79007706050", givenName: "эльвира", gender: "female" }, TEXT);
  expect(found.map(({ quote }) => quote)).toEqual([
    "1) имя: Эльвира (было Эльмира)",
    "3) телефон: 8.900.770.60.50 (был 8.900.770.60.05)",
  ]);
  for (const { start, end, quote } of found) expect(TEXT.slice(start, end)).toBe(quote);
});

test("takes a value as it is, and finds nothing where there is nothing", () => {
  expect(evidenceOfChanges({ address: "ул. (новая) д. 1?" }, "адрес: ул. (новая) д. 1?")).toHaveLength(1);
  expect(evidenceOfChanges({ address: "a.c" }, "abc")).toEqual([]);
  expect(evidenceOfChanges({}, TEXT)).toEqual([]);
});

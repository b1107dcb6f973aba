import { expect, test } from "vitest";
import { sentencesOf } from "../language/sentences";
import { evidenceOfChanges } from "./evidence-of-changes";
import { findChanges } from "./find-changes";

const OWN =
  "Добрый день!\n 1) имя: Эльвира (было Эльмира)\n3) телефон: 8.900.770.60.50 (был 8.900.770.60.05)\nРодилась я двенадцатого марта 1985 года.\nСпасибо";

test("quotes the lines in which the new values stand, however they are written", () => {
  const text = `${OWN}\n\n> 3) телефон: 8.900.770.60.05`;
  const found = findChanges(OWN, "", sentencesOf(OWN), null);
  expect(found.changes).toEqual({ givenName: "Эльвира", phone: "+79007706050", birthDate: "1985-03-12" });
  const evidence = evidenceOfChanges(found.spots, OWN, text);
  expect(evidence.map(({ quote }) => quote)).toEqual([
    "1) имя: Эльвира (было Эльмира)",
    "3) телефон: 8.900.770.60.50 (был 8.900.770.60.05)",
    "Родилась я двенадцатого марта 1985 года.",
  ]);
  for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote);
});

test("quotes the words that empty a field, and of a very long line the value alone", () => {
  const emptied = "Сотрите мой адрес, остальное оставьте.";
  const found = findChanges(emptied, "", sentencesOf(emptied), null);
  expect(found.changes).toEqual({ address: "" });
  expect(evidenceOfChanges(found.spots, emptied, emptied)).toEqual([{ start: 0, end: emptied.length, quote: emptied }]);
  const long = `${"Пишу вам не впервые и прошу внимания, ".repeat(20)}мой новый номер 8 900 111-20-30, запишите.`;
  const [evidence] = evidenceOfChanges(findChanges(long, "", sentencesOf(long), null).spots, long, long);
  expect(evidence!.quote).toBe("8 900 111-20-30");
});

test("finds nothing where the words are not", () => {
  expect(evidenceOfChanges([{ start: 0, end: 3 }], "abc", "xyz")).toEqual([]);
  expect(evidenceOfChanges([], OWN, OWN)).toEqual([]);
});

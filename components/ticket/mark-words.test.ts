import { expect, test } from "vitest";
import { markWords } from "./mark-words";

const marks = (text: string, evidence: Parameters<typeof markWords>[1], from?: number) =>
  markWords(text, evidence, from)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join("");

test("marks the words that a request rests on", () => {
  const text = "Прошу отписать меня от рассылки";
  expect(marks(text, [{ start: 6, end: 19, quote: "отписать меня" }])).toBe("Прошу [отписать меня] от рассылки");
});

test("marks overlapping words once", () => {
  const evidence = [
    { start: 0, end: 5, quote: "abcde" },
    { start: 3, end: 8, quote: "defgh" },
    { start: 1, end: 2, quote: "b" },
  ];
  expect(marks("abcdefghij", evidence)).toBe("[abcdefgh]ij");
});

test("knows which requests rest on which words", () => {
  const evidence = [
    { start: 0, end: 4, quote: "abcd", of: 7 },
    { start: 2, end: 6, quote: "cdef", of: 3 },
  ];
  expect(markWords("abcdefg", evidence).map(({ text, of }) => [text, of])).toEqual([
    ["ab", [7]],
    ["cd", [3, 7]],
    ["ef", [3]],
    ["g", []],
  ]);
});

test("leaves out evidence of another message", () => {
  expect(marks("Спасибо", [{ start: 0, end: 8, quote: "Отпишите" }])).toBe("Спасибо");
  expect(marks("", [{ start: 0, end: 1, quote: "О" }])).toBe("");
});

test("finds words in a part of the message", () => {
  expect(marks("> стоп", [{ start: 12, end: 16, quote: "стоп" }], 10)).toBe("> [стоп]");
});

test("loses nothing of the text", () => {
  const evidence = [{ start: 2, end: 4, quote: "cd" }];
  expect(
    markWords("abcdef", evidence)
      .map(({ text }) => text)
      .join(""),
  ).toBe("abcdef");
});

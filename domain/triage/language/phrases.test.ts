import { expect, test } from "vitest";
import { beginningsOf } from "./beginnings";
import { alone, anyOf, either, findAll, occurs } from "./phrases";

test.each([
  ["удал(ите|ить)", ["удалите ", "удалить ", "удалит "]],
  ["(при)?останови*", ["приостан", "останови"]],
  ["не (надо|нужно)", ["не "]],
  ["(письм|писем)*", ["письм", "писм", "писем"]],
  ["отп[ие]ши", ["отпиши ", "отпеши "]],
  ["(все |так ){0,2}стоп", ["все ", "так ", "стоп "]],
  ["unsubscribed?", ["unsubscr"]],
  ["it's", ["it "]],
  ["рас*ыл*", ["рас"]],
  ["(ab){1,2}c", ["ab", "c "]],
])("%s begins with %s", (phrase, beginnings) => {
  expect(new Set(beginningsOf(phrase))).toEqual(new Set(beginnings));
});

test("a phrase that may begin with anything is tried at every word", () => {
  expect(beginningsOf("* отпис*")).toBeNull();
  expect(occurs(anyOf("* отпис*"), "прошу отписать")).toBe(true);
});

test("phrases are found as words of their own, with their gaps, and do not overlap", () => {
  const words = anyOf("отпиш(ите|и)", "не … (надо|нужно)");
  expect(findAll(words, "вы не то, что надо; отпишите, неотпишите")).toEqual([
    { start: 3, end: 18 },
    { start: 20, end: 28 },
  ]);
  expect(occurs(words, "переотпишите")).toBe(false);
});

test("either table speaks, and some speak only alone", () => {
  expect(occurs(either(anyOf("стоп"), anyOf("хватит")), "ну хватит")).toBe(true);
  expect(occurs(alone("(ну )?хватит"), "…ну хватит!")).toBe(true);
  expect(occurs(alone("хватит"), "хватит и одного письма")).toBe(false);
});

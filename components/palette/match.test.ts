import { describe, expect, test } from "vitest";
import { otherLayout } from "./layouts";
import { match } from "./match";

test.each([
  ["ghbdtn", "привет"],
  ["йгугу", "queue"],
  ["Jxthtlm", "очередь"],
  ["1042", null],
  ["+7 900", null],
])("%s on the other layout is %s", (typed, meant) => {
  expect(otherLayout(typed)).toBe(meant);
});

describe("answers", () => {
  test.each([
    ["очер", "Очередь"],
    ["jxth", "Очередь"],
    ["йгу", "Queue"],
    ["взять в", "Взять в работу"],
    ["работу взять", "Взять в работу"],
    ["взраб", "Взять в работу"],
    ["еще", "Ещё"],
    ["settings", "Settings"],
  ])("%s finds %s", (query, text) => {
    expect(match(query, text)).not.toBeNull();
  });

  test.each([
    ["звонок", "Очередь"],
    ["q", "Wall"],
    ["", "Queue"],
    ["   ", "Queue"],
    ["ueue", "Wall"],
  ])("«%s» does not find %s", (query, text) => {
    expect(match(query.trim(), text)).toBeNull();
  });
});

test("what is nearer to the words typed comes first", () => {
  const texts = ["Wall", "Take the next", "Next request", "Next", "Ignore it, never extend a text"];
  const scored = texts.map((text) => [text, match("next", text)?.score ?? 0] as const);
  const order = scored.sort(([, a], [, b]) => b - a).map(([text]) => text);

  expect(order.slice(0, 3)).toEqual(["Next", "Next request", "Take the next"]);
});

test("tells which letters answer", () => {
  expect(match("взраб", "Взять в работу")?.spans).toEqual([
    [0, 2],
    [8, 11],
  ]);
  expect(match("hf,jne", "Взять в работу")?.spans).toEqual([[8, 14]]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { levelOf, shownStep, untilNextStep, writeSpan } from "./steps";

const S = 1000;
const M = 60 * S;
const H = 60 * M;
const units = { day: "d", hour: "h", minute: "min", second: "s" };

describe("what is shown", () => {
  test.each([
    [24 * H, "24 h 00 min"],
    [3 * H + 5 * M + 59 * S, "3 h 05 min"],
    [10 * M, "10 min"],
    [10 * M - 1, "9 min 59 s"],
    [45 * S + 999, "45 s"],
    [0, "0 s"],
    [-1, "1 s"],
    [-(2 * H + 5 * M + 30 * S), "2 h 05 min"],
    [-(51 * H), "2 d 3 h"],
  ])("%d ms left reads %s", (left, words) => {
    expect(writeSpan(shownStep(left), units)).toBe(words);
  });

  test("stays the same until the next step and then changes", () => {
    fc.assert(
      fc.property(fc.integer({ min: -72 * H, max: 25 * H }), (left) => {
        const wait = untilNextStep(left);
        expect(shownStep(left - wait + 1)).toBe(shownStep(left));
        expect(untilNextStep(left)).toBeGreaterThan(0);
        expect(untilNextStep(left)).toBeLessThanOrEqual(M);
      }),
    );
  });
});

test.each([
  [12 * H + M, "calm"],
  [12 * H, "soon"],
  [4 * H + M, "soon"],
  [4 * H, "urgent"],
  [H, "critical"],
  [0, "critical"],
  [-1, "overdue"],
])("%d ms left is %s", (left, level) => {
  expect(levelOf(shownStep(left))).toBe(level);
});

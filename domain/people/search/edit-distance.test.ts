import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "./edit-distance";

test.each([
  ["ivanov", "ivanov", 0],
  ["ivnov", "ivanov", 1],
  ["ivvanov", "ivanov", 1],
  ["ivonov", "ivanov", 1],
  ["smrinov", "smirnov", 1],
  ["kuznecova", "kuznetsova", 2],
  ["", "ab", 2],
])("counts the typos from %s to %s", (typed, target, distance) => {
  expect(editDistance(typed, target, 5)).toBe(distance);
});

test("is symmetric, at most the longer word, and bounded by the limit", () => {
  const word = fc.stringMatching(/^[abc]{0,8}$/);
  fc.assert(
    fc.property(word, word, fc.nat(4), (one, other, atMost) => {
      const distance = editDistance(one, other, 9);
      expect(editDistance(other, one, 9)).toBe(distance);
      expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
      expect(distance === 0).toBe(one === other);
      expect(editDistance(one, other, atMost)).toBe(Math.min(distance, atMost + 1));
    }),
  );
});

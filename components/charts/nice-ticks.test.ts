import { describe, expect, test } from "vitest";
import { niceTicks } from "./nice-ticks";

describe("niceTicks", () => {
  test("counts in whole, round steps up to the greatest value", () => {
    expect(niceTicks(0)).toEqual([0, 1]);
    expect(niceTicks(1)).toEqual([0, 1]);
    expect(niceTicks(7)).toEqual([0, 2, 4, 6, 8]);
    expect(niceTicks(169)).toEqual([0, 50, 100, 150, 200]);
    expect(niceTicks(560)).toEqual([0, 200, 400, 600]);
  });

  test("never has more lines than can be read, nor a value above the last", () => {
    for (const greatest of [2, 3, 9, 11, 99, 101, 999, 12_345, 7_654_321]) {
      const ticks = niceTicks(greatest);
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(greatest);
    }
  });
});

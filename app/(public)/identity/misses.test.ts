import { expect, test } from "vitest";
import { countMiss, isBarred } from "./misses";

const from = (address: string) => new Headers({ "x-forwarded-for": address });

test("who opens thirty links that are none waits ten minutes; others do not", () => {
  const now = 1_000_000;
  for (let miss = 0; miss < 30; miss += 1) {
    expect(isBarred(from("203.0.113.7"), now)).toBe(false);
    countMiss(from("203.0.113.7"), now + miss);
  }
  expect(isBarred(from("203.0.113.7"), now + 60_000)).toBe(true);
  expect(isBarred(from("203.0.113.8"), now)).toBe(false);
  expect(isBarred(from("203.0.113.7"), now + 10 * 60_000)).toBe(false);
});

test("what a client says of itself before the proxy does not make it another", () => {
  const now = 2_000_000;
  for (let miss = 0; miss < 30; miss += 1) countMiss(from(`198.51.100.${miss}, 203.0.113.9`), now);
  expect(isBarred(from("192.0.2.1, 203.0.113.9"), now)).toBe(true);
});

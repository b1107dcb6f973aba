import { expect, test } from "vitest";
import { requireId, requirePlace, ticketNumber } from "./place";

const REFUSED = expect.objectContaining({ code: "not_found" });

test("takes back the place that a screen was drawn at", () => {
  const place = { number: 1042, person: "3f2b7c1e-8a54-4d0f-9a57-3a2f6c1d9e10", seen: 77 };
  expect(requirePlace(place)).toEqual(place);
  expect(requirePlace({ ...place, person: null }).person).toBeNull();
});

test.each([
  { number: Number.NaN, person: null, seen: 0 },
  { number: -1, person: null, seen: 0 },
  { number: 1042, person: "nobody", seen: 0 },
  { number: 1042, person: null, seen: 0.5 },
])("refuses what no screen of ours sends: %o", (sent) => {
  expect(() => requirePlace(sent)).toThrow(REFUSED);
});

test("reads a number from an address, and nothing else", () => {
  expect(ticketNumber("1042")).toBe(1042);
  for (const text of ["", "1042x", "-1", "1e3", "9".repeat(20)]) expect(ticketNumber(text)).toBeNull();
});

test("refuses ids that cannot be ours", () => {
  expect(requireId(7)).toBe(7);
  for (const id of [0, -1, 1.5, Number.NaN, 2 ** 60]) expect(() => requireId(id)).toThrow(REFUSED);
});

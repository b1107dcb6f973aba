import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readUnsubscribeToken, unsubscribeToken } from "./unsubscribe-token";

test.each(["RU-MOW", "KZ-10", "US-CA", null])("a token names the person and %s, in any case", (region) => {
  const leaving = { personId: randomUUID(), region };
  const token = unsubscribeToken(leaving);
  expect(token).toMatch(/^[0-9a-v]{52}$/);
  expect(readUnsubscribeToken(token)).toEqual(leaving);
  expect(readUnsubscribeToken(token.toUpperCase())).toEqual(leaving);
});

test("a token of the lowest possible id can be read", () => {
  const leaving = { personId: "00000000-0000-0000-0000-000000000000", region: null };
  expect(readUnsubscribeToken(unsubscribeToken(leaving))).toEqual(leaving);
});

test("any changed letter invalidates it", () => {
  const token = unsubscribeToken({ personId: randomUUID(), region: "RU-MOW" });
  for (let at = 0; at < token.length; at++)
    for (const letter of "0h8v") {
      const changed = token.slice(0, at) + letter + token.slice(at + 1);
      if (changed !== token) expect(readUnsubscribeToken(changed)).toBeNull();
    }
  expect(readUnsubscribeToken(token.slice(1))).toBeNull();
  expect(readUnsubscribeToken(`${token}0`)).toBeNull();
  expect(readUnsubscribeToken("v".repeat(52))).toBeNull();
});

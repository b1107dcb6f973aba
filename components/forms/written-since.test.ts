import { expect, test } from "vitest";
import { writtenSince } from "./written-since";

test.each([
  ["They called", "They called", ""],
  ["They called", "They called twice", "twice"],
  ["They called", "They called. ", ". "],
  ["They called", "She called", "She called"],
  ["", "New", "New"],
])("after %j was sent, %j leaves %j", (sent, now, rest) => {
  expect(writtenSince(sent, now)).toBe(rest);
});

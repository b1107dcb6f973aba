import { expect, test } from "vitest";
import { itemsOf } from "../changes/reading/items";
import { findSpelledEmails } from "./spelled-emails";

test.each([
  ["пишите на vera (собака) box точка test", "vera@box.test"],
  ["vera.s собака box.test", "vera.s@box.test"],
  ["vera [at] box [dot] test", "vera@box.test"],
  ["vera at box dot test", "vera@box.test"],
  ["the account of vera @ box.test", "vera@box.test"],
])("reads %s", (text, address) => {
  const [found] = findSpelledEmails(text, itemsOf(text));
  expect(found?.value).toBe(address);
  expect(text.slice(found!.start, found!.end)).toMatch(/^vera.*test$/);
});

test.each(["vera@box.test", "собака лает, точка", "meet me at ten dot", "@ vera"])(
  "finds nothing spelled out in %s",
  (text) => {
    expect(findSpelledEmails(text, itemsOf(text))).toEqual([]);
  },
);

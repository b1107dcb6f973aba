import { expect, test } from "vitest";
import { ElementKeys } from "./element-keys";

test("a row that comes in below takes the elements of one that left above", () => {
  const keys = new ElementKeys();
  expect(keys.for([1, 2, 3, 4], true)).toEqual(["1", "2", "3", "4"]);
  expect(keys.for([3, 4, 5, 6, 7], true)).toEqual(["3", "4", "1", "2", "7"]);
  expect(keys.for([3, 4, 5, 6, 7], true)).toEqual(["3", "4", "1", "2", "7"]);
});

test("one that comes in above gets elements of its own, with a key that nobody has", () => {
  const keys = new ElementKeys();
  keys.for([1, 2, 3], true);
  keys.for([3, 4, 5], true);
  const back = keys.for([1, 2, 3], true);
  expect(back[2]).toBe("3");
  expect(new Set([...back, "1", "2"]).size).toBe(5);
});

test("after a jump all elements are filled anew, and without reuse none", () => {
  const keys = new ElementKeys();
  keys.for([1, 2, 3], true);
  expect(keys.for([51, 52, 53], true)).toEqual(["1", "2", "3"]);
  expect(new ElementKeys().for([51, 52], false)).toEqual(["51", "52"]);
  expect(keys.for([71, 72], false)).toEqual(["71", "72"]);
});

import { expect, test } from "vitest";
import { matches } from "./matches";

const orel = { code: "RU-ORL", nameRu: "Орловская область", nameEn: "Oryol Oblast", enabled: true };

test.for(["", "ru-orl", "орлов", "ОБЛАСТЬ орловская", "oryol", " orl "])("finds by %o", (typed) => {
  expect(matches(orel, typed)).toBe(true);
});

test("does not find by another name, and takes ё for е", () => {
  expect(matches(orel, "Орловская республика")).toBe(false);
  expect(matches({ ...orel, nameRu: "Алтайский край" }, "алтайскии")).toBe(false);
  expect(matches({ ...orel, nameRu: "Орёл" }, "орел")).toBe(true);
});

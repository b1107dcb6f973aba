import { expect, test } from "vitest";
import { maskTyped } from "./mask-typed";

test.for([
  ["8 900 111-22-33", "+7 900 •••‑••‑33"],
  ["8 900 111-22", "8 900 •••-••"],
  ["890011", "8900••"],
  ["anna@mail.example", "a•••@mail.example"],
  ["anna@mail", "a•••@mail"],
  ["a@", "•••@"],
  ["Канареева Анна", "Канареева Анна"],
])("hides %s as %s", ([typed, masked]) => {
  expect(maskTyped(typed!)).toBe(masked);
});

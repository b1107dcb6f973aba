import { expect, test } from "vitest";
import { shippedModel } from "../reader/shipped-model";
import { asTyped } from "./keyboard-layout";

const { places } = shippedModel();
const read = (text: string) => asTyped(text, (piece) => places.has(`#${piece}`));

test.each([
  ["jngbibnt vtyz", "отпишите меня"],
  ["Elfkbnt vjq frrfeyn? gj;fkeqcnf!", "Удалите мой аккаунт, пожалуйста!"],
  ["ghbikbnt vjb lfyyst", "пришлите мои данные"],
  ["гтыгиыскшиу ьу здуфыу", "unsubscribe me please"],
  ["вудуеу ьн фссщгте", "delete my account"],
])("%s was meant as %s, letter for letter", (typed, meant) => {
  expect(read(typed)).toBe(meant);
  expect(meant).toHaveLength(typed.length);
});

test.each([
  "STOP",
  "ok",
  "Vladimir Klimov",
  "ООО «Ромашка»",
  "хватит",
  "SMS",
  "otpishite menya",
  "Glückwunsch",
  "Крым",
  "thx",
  "",
])("%s stays as it is", (text) => {
  expect(read(text)).toBe(text);
});

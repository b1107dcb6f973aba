import { expect, test } from "vitest";
import { itemsOf } from "../reading/items";
import { findEmailValues, findPhoneValues } from "./contacts";

const places = (text: string, values: { value: string; start: number; end: number }[]) =>
  values.map(({ value, start, end }) => [value, text.slice(start, end)]);

test.each([
  ["vera.lis@site.example", "vera.lis@site.example"],
  ["Vera.Lis@Site.Example", "vera.lis@site.example"],
  ["vera.lis (собака) site.example", "vera.lis@site.example"],
  ["vera.lis(собака)site.example", "vera.lis@site.example"],
  ["vera точка lis собака site точка example", "vera.lis@site.example"],
  ["vera.lis [at] site [dot] example", "vera.lis@site.example"],
  ["vera.lis (at) site.example", "vera.lis@site.example"],
  ["vera dot lis at site dot example", "vera.lis@site.example"],
  ["vera_lis (sobaka) site.example", "vera_lis@site.example"],
])("reads the address %s", (written, value) => {
  const text = `почта: ${written}, запишите`;
  expect(places(text, findEmailValues(text, itemsOf(text)))).toEqual([[value, written]]);
});

test.each(["Meet me at noon. Thanks", "У меня собака. Точка.", "look at site.example", "пишите на почту"])(
  "finds no address in %s",
  (text) => expect(findEmailValues(text, itemsOf(text))).toEqual([]),
);

test.each([
  ["8 900 610-20-35", "+79006102035"],
  ["+7(900)6102035", "+79006102035"],
  ["восемь девятьсот шестьсот десять двадцать тридцать пять", "+79006102035"],
  ["восемь, девятьсот, шестьсот десять, двадцать, тридцать пять", "+79006102035"],
  ["восемь девятьсот 610 20 35", "+79006102035"],
  ["eight nine zero zero six one zero two zero three five", "+79006102035"],
  ["seven, nine hundred, six one zero, twenty, thirty five", "+79006102035"],
])("reads the number %s", (written, value) => {
  const text = `номер: ${written}.`;
  expect(places(text, findPhoneValues(text, itemsOf(text)))).toEqual([[value, written]]);
});

test("numbers that are only counted are no phone", () => {
  const text = "у меня один кот, две собаки, три внука и сорок пять рублей";
  expect(findPhoneValues(text, itemsOf(text))).toEqual([]);
});

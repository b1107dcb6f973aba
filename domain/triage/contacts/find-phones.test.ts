import { expect, test } from "vitest";
import { findPhones } from "./find-phones";

test.each([
  "8 900 111-20-30",
  "+7(900)111-20-30",
  "8-(900)-111-20-30",
  "7 900 111 20 30",
  "79001112030",
  "+7 900 - 111 - 20 - 30",
  "8.900.111.20.30",
  "+7 900 11-12-030",
  "8(900)1112030",
  "9001112030",
  "(900) 111 20 30",
  "8 900 111\n20 30",
  "+7 900 111–20–30",
  "0079001112030",
  "00 7 900 111-20-30",
])("reads %s", (written) => {
  const text = `тел. ${written}, доб. 4`;
  const [phone] = findPhones(text);
  expect(phone?.value).toBe("+79001112030");
  expect(text.slice(phone!.start, phone!.end)).toBe(written);
});

test("tells two numbers apart and reads foreign ones", () => {
  expect(findPhones("8 900 111-20-30\n8 900 111-20-31, +44 20 7946 0958").map((phone) => phone.value)).toEqual([
    "+79001112030",
    "+79001112031",
    "+442079460958",
  ]);
});

test.each([
  "12.03.1984 и 21.03.1984",
  "заказ 000-4471",
  "192.0.2.86 203.0.113.189",
  "a79001112030@box.test",
  "№ 27.07.2006 152",
])("finds no number in %s", (text) => {
  expect(findPhones(text)).toEqual([]);
});

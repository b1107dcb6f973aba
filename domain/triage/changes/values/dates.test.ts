import { expect, test } from "vitest";
import { itemsOf } from "../reading/items";
import { findDates } from "./dates";

const read = (text: string) =>
  findDates(itemsOf(text)).map(({ year, month, day }) => [year ?? "—", month ?? "—", day ?? "—"].join("-"));

test.each([
  ["17.08.1991", "1991-8-17"],
  ["17.8.91г.", "1991-8-17"],
  ["17/08/1991", "1991-8-17"],
  ["08/17/1991", "1991-8-17"],
  ["17-08-91", "1991-8-17"],
  ["1991-08-17", "1991-8-17"],
  ["1991/08/17", "1991-8-17"],
  ["17 08 1991", "1991-8-17"],
  ["17.VIII.1991", "1991-8-17"],
  ["17 VIII 91", "1991-8-17"],
  ["17 августа 1991 г.", "1991-8-17"],
  ["17-го августа 1991 года", "1991-8-17"],
  ["17 авг. 1991", "1991-8-17"],
  ["17 АВГУСТА 91-го", "1991-8-17"],
  ["семнадцатое августа 1991", "1991-8-17"],
  ["семнадцатого августа тысяча девятьсот девяносто первого года", "1991-8-17"],
  ["семнадцатого августа девяносто первого года", "1991-8-17"],
  ["двадцать первого мая две тысячи третьего года", "2003-5-21"],
  ["17 августа '91", "1991-8-17"],
  ["August 17th, 1991", "1991-8-17"],
  ["17th of August 1991", "1991-8-17"],
  ["the seventeenth of August, in the year 1991", "1991-8-17"],
  ["17-Aug-1991", "1991-8-17"],
  ["17 Aug 91", "1991-8-17"],
  ["Sept. 3 2004", "2004-9-3"],
  ["the twenty-third of June, nineteen sixty-two", "1962-6-23"],
  ["09 дек", "—-12-9"],
  ["9 декабря", "—-12-9"],
  ["December 9", "—-12-9"],
  ["двадцать седьмое", "—-—-27"],
  ["1988-го", "1988-—-—"],
  ["шестьдесят пятого", "1965-—-—"],
  ["год 1979, месяц май, число 30", "1979-—-— —-5-— —-—-30"],
])("reads %s", (written, parts) => {
  expect(read(`Пишу: ${written}`).join(" ")).toBe(parts);
});

test("figures that may be read either way say so, and those that can only be read month first", () => {
  expect(findDates(itemsOf("4.5.1990"))).toMatchObject([{ day: 4, month: 5, swappable: true, monthFirst: false }]);
  expect(findDates(itemsOf("4/25/1990"))).toMatchObject([{ day: 25, month: 4, swappable: false, monthFirst: true }]);
});

test.each(["8 900 123-45-67", "31.02.1990", "заказ 12-34-56789", "192.0.2.17", "кв. 14", "в 10:30", "№ 45/78"])(
  "finds no whole date in %s",
  (text) => {
    expect(findDates(itemsOf(text)).filter(({ day, month, year }) => day && month && year)).toEqual([]);
  },
);

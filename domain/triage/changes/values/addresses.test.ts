import { expect, test } from "vitest";
import { itemsOf } from "../reading/items";
import { findAddresses } from "./addresses";

const read = (text: string) => findAddresses(text, itemsOf(text), () => false).map(({ value }) => value);

test.each([
  "199004, г. Санкт-Петербург, 5-я линия, д. 12, кв. 31",
  "Тульская обл., Заокский р-н, дер. Лопухово, д. 9",
  "пос. Ясный, ул. Лесная, д. 4а, кв. 2",
  "ул. Карла Маркса, 15/2, оф. 301",
  "Самара, проспект Кирова 88, кв 17",
  "Ростов-на-Дону, пер. Газетный, 7, третий подъезд",
  "г. Тверь, б-р Радищева, д. 3, корп. 1, мастерская",
  "664011, г. Иркутск, а/я 55",
  "17 Willow Lane, Harrogate",
  "Flat 3, 22b Mill Road, Leeds, LS4 2QT",
  "Unit 9, The Old Forge, Kendal",
  "RR 4 Box 77, Prairie Bend",
  "Apt 5C, 310 Maple St, Dayton",
  "Hauptgatan 12, 5015 Bergen",
  "8 rue des Tilleuls, Nantes",
])("reads %s", (written) => {
  expect(read(`адрес: ${written}. Спасибо`)).toEqual([written]);
});

test("lines of an envelope are one address, items of a list are not", () => {
  expect(read("5 Station Road, flat 2\nOryol 302000\nThank you")).toEqual(["5 Station Road, flat 2, Oryol 302000"]);
  expect(read("1) ул. Мира, д. 5\n2) телефон прежний")).toEqual(["ул. Мира, д. 5"]);
});

test("ends where something else is said", () => {
  expect(read("переехала на ул. Садовую, д. 8, кв. 4, а телефон прежний")).toEqual(["ул. Садовую, д. 8, кв. 4"]);
  expect(read("moved to 4 Hill View, Ripon. Please update")).toEqual(["4 Hill View, Ripon"]);
  expect(read("дом 7. Прежний адрес забудьте")).toEqual([]);
});

test.each(["улица была пустой", "мне 45 лет", "в мае 2019 года", "order 4471 is late", "Иван Петров, 1 класс"])(
  "finds none in %s",
  (text) => expect(read(text)).toEqual([]),
);

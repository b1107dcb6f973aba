import fc from "fast-check";
import { expect, test } from "vitest";
import { foldName } from "./fold-name";

test.each([
  ["Щербаков", "Shcherbakov", "Scherbakov"],
  ["Юлия", "Yulia", "Yuliya", "Julia", "Julija", "Iuliia"],
  ["Хабибуллин", "Khabibullin", "Habibulin"],
  ["Андрей", "Andrey", "Andrei", "Andrej"],
  ["Ксения", "Kseniya", "Xenia"],
  ["Цветаева", "Tsvetaeva", "Tzvetayeva"],
  ["Чайковский", "Tchaikovsky", "Chaykovskiy", "CHAIKOVSKII"],
  ["Фёдоров", "Федоров", "Fyodorov", "Fedorov"],
  ["Евгений", "Yevgeniy", "Evgeny", "Evgenii"],
  ["Наталья", "Наталия", "Natalia", "Natalya"],
  ["Соловьёв", "Solovyov", "Soloviev", "Solov'ev"],
  ["Жуков", "Zhukov"],
  ["Виктор", "Victor", "Viktor"],
  ["Филипп", "Philip", "Filipp"],
  ["José", "Jose"],
])("folds every spelling of %s to one key", (name, ...spellings) => {
  for (const spelling of spellings) expect(foldName(spelling)).toBe(foldName(name));
});

test("keeps different names apart", () => {
  const names = ["Иванов", "Петров", "Шаров", "Саров", "Жаров", "Чаров", "Царёв", "Харов"];
  expect(new Set(names.map(foldName)).size).toBe(names.length);
});

test("keeps words in their order, one space apart", () => {
  expect(foldName("  Петрова-Водкина,  Анна  ")).toBe("petrova vodkina ana");
  expect(foldName("王小明")).toBe("王小明");
  expect(foldName("—")).toBe("");
});

const LETTERS = [..."абвгдежзиклмнопрстуфхцчшщыэюя"];
const name = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 12 }).map((letters) => letters.join(""));

test("reads any Cyrillic name and its passport spelling alike", () => {
  fc.assert(
    fc.property(name, (cyrillic) => {
      expect(foldName(passport(cyrillic))).toBe(foldName(cyrillic));
    }),
  );
});

test("ignores case and surrounding space, and is idempotent", () => {
  fc.assert(
    fc.property(fc.oneof(name, fc.string({ unit: "binary" })), (text) => {
      const folded = foldName(text);
      expect(foldName(` ${text.toLowerCase()}  `)).toBe(folded);
      expect(foldName(folded)).toBe(folded);
      expect(folded).not.toMatch(/\s\s|^\s|\s$|[А-Яа-яЁё]/);
    }),
  );
});

function passport(cyrillic: string): string {
  const latin = "a b v g d e zh z i k l m n o p r s t u f kh ts ch sh shch y e iu ia".split(" ");
  return [...cyrillic].map((letter) => latin[LETTERS.indexOf(letter)]).join("");
}

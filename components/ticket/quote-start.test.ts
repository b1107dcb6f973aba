import { expect, test } from "vitest";
import { quoteStart } from "./quote-start";

const own = (text: string) => text.slice(0, quoteStart(text)).trimEnd();

test.each([
  ["an English reply", "Please unsubscribe me.\n\nOn Mon, 3 Mar 2026 at 10:00, Shop <a@shop.example> wrote:\n> Sale!"],
  ["a Russian reply", "Отпишите меня.\n\n3 марта 2026 г., 10:00, Магазин <a@shop.example> пишет:\n> Скидки"],
  ["a quote with no introduction", "Отпишите меня.\n> Скидки\n>\n> Завтра\n"],
  ["a forward", "Перестаньте это слать\n\n-------- Пересылаемое сообщение --------\nОт: a@shop.example"],
  ["Outlook's head", "Stop it\n\nFrom: Shop <news@shop.example>\nSent: Monday"],
])("folds the tail of %s", (_kind, text) => {
  expect(own(text)).toMatch(/^(Please unsubscribe me\.|Отпишите меня\.|Перестаньте это слать|Stop it)$/);
});

test("keeps an answer that stands below what it answers", () => {
  const text = "> Хотите остаться?\nНет, отпишите меня.";
  expect(quoteStart(text)).toBe(text.length);
});

test("folds nothing when there is nothing but a quote, or no quote at all", () => {
  for (const text of ["> Скидки\n> Завтра", "Отпишите меня", ""]) expect(quoteStart(text)).toBe(text.length);
});

test("takes a long text in linear time", () => {
  const text = `${"> строка\nи ответ\n".repeat(2000)}конец`;
  expect(quoteStart(text)).toBe(text.length);
});

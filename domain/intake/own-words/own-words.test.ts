import { expect, test } from "vitest";
import { ownWords } from "./own-words";

test("parts own words, signature and quote", () => {
  const words = ownWords(
    "Снимите меня с рассылки.\n\nЗахар\n\n-- \nКто рано встаёт\n\n> 9 марта 2025 г. Новости <news@portal.example> писал(а):\n> Отписаться",
  );
  expect(words.own).toBe("Снимите меня с рассылки.\n\nЗахар");
  expect(words.signature).toContain("Кто рано встаёт");
  expect(words.quoted).toContain("> Отписаться");
});

test.each([
  "On 7 Mar 2025, News <news@portal.example> wrote:\n> old",
  "On Fri, 7 Mar 2025 at 10:00, News\n<news@portal.example> wrote:\n> old",
  "7 марта 2025 г., privacy@desk.example пишет:\n> old",
  "пт, 28 мар. 2025 г. в 09:00, Новости <news@portal.example>:\n> old",
  "07.03.2025, Отдел <privacy@desk.example>:\n> old",
  "-----Original Message-----\nFrom: a@b.test\nold",
  "-------- Пересылаемое сообщение --------\nold",
  "---------- Forwarded message ---------\nold",
  "От: Новости <news@portal.example>\nОтправлено: 4 апреля 2025 г.\nТема: old\n\nold",
  "Begin forwarded message:\nold",
])("knows the quote introduced by «%s»", (quote) => {
  const words = ownWords(`Мои слова.\n\n${quote}`);
  expect(words.own).toBe("Мои слова.");
  expect(words.quoted).toContain("old");
});

test("an answer below or between the quoted lines is the author's", () => {
  expect(ownWords("> Подтвердите удаление?\nДа, подтверждаю.\n> Точно?\nТочно.").own).toBe("Да, подтверждаю.\nТочно.");
});

test.each([
  "С уважением,\nИ. Ким\nтел. 8 900 100 00 00",
  "Best regards,\nAnn",
  "Sent from my iPhone",
  "Отправлено с телефона, на бегу",
])("knows the signature «%s»", (signature) => {
  expect(ownWords(`Удалите профиль.\n\n${signature}`)).toMatchObject({ own: "Удалите профиль.", signature });
});

test("a postscript is the author's again", () => {
  expect(ownWords("Отпишите.\n\nС уважением,\nИван\n\nP.S. И телефон удалите.").own).toContain("И телефон удалите");
});

test("who signs in the middle goes on writing", () => {
  const text = `Спасибо\n${"Дальше идёт длинное письмо, в котором ещё очень много важных слов о разных делах и заботах.\n".repeat(3)}`;
  expect(ownWords(text).own).toContain("важных слов");
});

import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { fullerPart } from "./fuller-part";
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

test.each([
  "Уберите адрес vera@mail.example из списка рассылки",
  "Please take vera@mail.example off your mailing list",
  "Ваше письмо пришло по ошибке, адресат здесь не живёт. Удалите адрес.",
  "24.11.2026 пришло письмо от info@portal.example:\nваш профиль закрыт\nОткройте его снова",
  "24.11.2026 в 12:00 сайт пишет:\n\nдоступ закрыт\n\nОткройте его снова",
  "From: Вера <vera@mail.example>\nSubject: Удаление\n\nУдалите профиль",
  "Имя: Вера\nE-mail: vera@mail.example\nДата рождения: 02.03.1990\nУдалите профиль",
  "Добрый день\n—\nотпишите от всех писем",
  "Спасибо!",
  "Внимание: ваше письмо с ошибкой. Удалите профиль.",
  "Please stop mail to our external address",
  "Your privacy policy promises deletion on request. Delete the account of vera@mail.example.",
  "Сообщение конфиденциально. Удалить данные Петрова.",
  "Письмо отправлено через форму. Просьба удалить данные Петрова.",
  "A virus came with your message. Delete the address.",
  "Здравствуйте!\nКому: оператору\nОт: Ивана Кима, kim@mail.example\nДата: 24 ноября 2026 г.\n\nУдалите профиль.",
  "Nordwerk GmbH, Amtsgericht Kiel HRB 12. Delete all entries of our staff.",
  "Отправлено с моего Galaxy письмо от 3 мая, ответа нет. Где он?",
])("in doubt keeps all as the author's: %s", (text) => {
  expect(ownWords(text).own).toBe(text);
});

test.each([
  ["Да, всё верно\n24.11.2026 10:15, Отдел пишет:\n> Всё верно?", "Да, всё верно"],
  ["Oui.\n\nLe lun. 24 nov. 2026 à 10:15, Bureau <bureau@portal.example> a écrit :\n\nVotre adresse ?", "Oui."],
  ["Да.\n\nKimden: Destek <destek@portal.example>\nTarih: 24.11.2026 10:15\nKonu: Hesap\n\nHesap silinsin mi?", "Да."],
  ["Да.\n\n------- Eredeti üzenet -------\nFrom: Posta <posta@portal.example>\n\nold", "Да."],
  [
    "Ответы ниже.\n\nОт: Бюро <b@portal.example>\nОтправлено: 24.11.2026 10:15\n\nВозраст?\n[ВС] Сорок.",
    "Ответы ниже.\n\n[ВС] Сорок.",
  ],
  ["Отпишите.\nThis e-mail is confidential and intended for its addressee.", "Отпишите."],
  ["Сначала.\n\nSent from my iPhone\n\nИ ещё: удалите профиль.", "Сначала.\n\n\nИ ещё: удалите профиль."],
])("knows what is not the author's by its shape: %s", (text, own) => {
  expect(ownWords(text).own).toBe(own);
});

const PIECES = [
  "-- ",
  "> ",
  ">",
  "\n",
  "\n\n",
  "От: a <a@b.test>",
  "Дата: 1.1.2026 10:00",
  "P.S. да",
  "С уважением,",
  "Иван",
  "___",
];
const texts = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string())).map((pieces) => pieces.join("\n"));

test("every line is in exactly one of the three", () => {
  const filled = (text: string) => text.split("\n").filter((line) => line.trim() !== "");
  fc.assert(
    fc.property(texts, (text) => {
      const { own, quoted, signature } = ownWords(text);
      expect([own, quoted, signature].flatMap(filled).sort()).toEqual(filled(text).sort());
    }),
  );
});

test.each([
  "От: a@\n",
  "12.12.2026, a <b@\n",
  "> > ",
  ">\n",
  "--\n",
  ":\n",
  "a:\n\n",
  "Спасибо,\n",
  "P.S. \n",
  "<[(",
  "   ",
  "если это письмо ",
])("looks at twice as much of a text that is twice as long: «%s»", (piece) => {
  const looked = (length: number) => {
    let characters = 0;
    const exec = RegExp.prototype.exec;
    const spy = vi.spyOn(RegExp.prototype, "exec").mockImplementation(function (this: RegExp, text: string) {
      characters += text.length + 1;
      return exec.call(this, text);
    });
    ownWords(piece.repeat(length / piece.length));
    spy.mockRestore();
    return characters;
  };
  expect(looked(24_000)).toBeLessThan(looked(12_000) * 2.2);
  expect(looked(12_000)).toBeLessThan(12_000 * 500);
});

test.each([
  ["the plain part repeats the HTML", "Удалите меня", "Удалите меня", "Удалите меня"],
  [
    "the plain part is cut",
    "Please delete",
    "Please delete my account and all photos",
    "Please delete my account and all photos",
  ],
  [
    "the plain part only stands in for the other",
    "Your browser cannot show HTML",
    "Отпишите меня, пожалуйста",
    "Отпишите меня, пожалуйста",
  ],
  [
    "each says something else",
    "Прошу удалить мои данные.",
    "Hello there, big sale today",
    "Прошу удалить мои данные.\n\nHello there, big sale today",
  ],
])("of two parts what says most is read: %s", (_, plain, html, read) => {
  expect(fullerPart(plain, html)).toBe(read);
});

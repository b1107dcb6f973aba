import { expect, test } from "vitest";
import { htmlToText } from "./html-to-text";

const CITE = '<blockquote type="cite">Вопрос</blockquote>';

test.each([
  [
    "a blockquote that only sets words in",
    '<div>Список:</div><blockquote style="border:none">раз</blockquote>',
    "Список:\n\nраз",
  ],
  ["a cited one", `<p>Ответ</p>${CITE}`, "Ответ\n\n> Вопрос"],
  [
    "one behind a bar",
    '<p>Да</p><blockquote style="border-left: 1px solid #ccc">Вопрос</blockquote>',
    "Да\n\n> Вопрос",
  ],
  [
    "a plain one below a date and a name",
    "<div>1.2.2026, Отдел:</div><blockquote>а</blockquote>б<blockquote>в</blockquote>",
    "1.2.2026, Отдел:\n\n> а\n\nб\n\n> в",
  ],
  [
    "answers between the quotes of a reply",
    `<div class="gmail_quote"><div>1.2, Я:</div>${CITE}Ответ${CITE}</div>`,
    "> 1.2, Я:\n>\n> Вопрос\n\nОтвет\n\n> Вопрос",
  ],
  [
    "a forward, to its end",
    `<div class="gmail_quote">---------- Forwarded message<br>а${CITE}б</div>`,
    "> ---------- Forwarded message\n> а\n>\n> > Вопрос\n>\n> б",
  ],
  [
    "all that follows the header of Outlook",
    '<div>Да<div id="divRplyFwdMsg">Кімнен: а</div><div>б</div></div>',
    "Да\n\n> Кімнен: а\n> б",
  ],
  ["a signature", '<div>Да</div><div class="gmail_signature">Иван<br>слесарь</div>', "Да\n-- \nИван\nслесарь"],
  ["a signature above the words", '<div class="signature">Иван</div><div>Да</div>', "Иван\n\nДа"],
])("keeps what the mark-up says of %s", (_, html, text) => {
  expect(htmlToText(html)).toBe(text);
});

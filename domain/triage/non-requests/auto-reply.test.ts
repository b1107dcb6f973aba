import { expect, test } from "vitest";
import { parseMail } from "@/domain/intake/parse/parse-mail";
import { mailOf } from "@/tests/mail/mail-of";
import { triage } from "../triage";

async function understood(subject: string, text: string) {
  return triage(await parseMail(mailOf({ subject: `=?utf-8?B?${Buffer.from(subject).toString("base64")}?=`, text })));
}

test.each([
  ["Re: Новости", "Здравствуйте! Я в отпуске до 25 августа. По срочным вопросам пишите коллегам."],
  ["Re: Новости", "Меня нет в офисе до понедельника. Отвечу по возвращении."],
  ["Отсутствие в офисе", "С 1 по 14 июля меня замещает Петров."],
  ["Re: Новости", "Сейчас я на больничном, вернусь 12 марта."],
  ["Re: Новости", "Абонент временно недоступен, сообщение будет прочитано позже."],
  ["Re: Новости", "Сотрудник больше не работает в компании."],
  ["Re: Новости", "Ваше обращение зарегистрировано под номером 4521. Ожидайте ответа."],
  ["[#4521] Ваше обращение получено", "Ваша заявка №4521 принята в работу. Пожалуйста, не меняйте тему письма."],
  ["Заявка 991 создана", "Ваш запрос зарегистрирован. Срок рассмотрения 3 рабочих дня."],
  ["Автоответ: Новости", "Буду 5 числа."],
  ["Your request has been received (#123)", "We have received your request and will get back to you."],
  ["[Ticket#2026] News", "A ticket has been created (#12345). This is an automated message."],
  ["Re: News", "Thank you for your email. I am out of the office until Monday."],
  ["Re: News", "I no longer work at Acme. For questions please contact the sales team."],
  ["Out of Office Re: News", "Back on Monday."],
  ["Réponse automatique : News", "De retour le 5 mai."],
  ["Ihre Nachricht", "Ich bin bis 5. Mai nicht im Büro."],
])("a machine answers: %s / %s", async (subject, text) => {
  const { kind, lane, requests } = await understood(subject, text);
  expect(kind).toBe("auto_reply");
  expect(lane).not.toBe("main");
  expect(requests).toEqual([]);
});

test.each([
  ["Отписка", "Я в отпуске, а мне всё шлют ваши письма. Отпишите меня, пожалуйста."],
  ["Out of office spam", "I was out of the office and found 30 mails from you. Unsubscribe me."],
  ["Вопрос", "Ваше обращение зарегистрировано под номером 12 — так мне ответили месяц назад. Удалите мои данные."],
  ["Re: Ваше обращение зарегистрировано", "Прошу удалить мои персональные данные, жду уже неделю."],
  ["data", "I no longer work at Acme. Please delete the account registered to this address."],
  ["Вопрос", "Я сейчас в командировке, можно ли получить ответ по телефону?"],
])("a person asks, though they sound like one: %s / %s", async (subject, text) => {
  expect(await understood(subject, text)).toMatchObject({ lane: "main" });
});

const TERSE = "Хватит уже, сколько можно.";
const suppressed = ["X-Auto-Response-Suppress: All"];

test.each([
  ["a form, for a person", ["Auto-Submitted: auto-generated"]],
  ["a person whose program asks for silence", suppressed],
  ["a person whose program asks for no absence notes", ["X-Auto-Response-Suppress: OOF, AutoReply"]],
])("a ticket for what %s writes, however little it asks", async (_, headers) => {
  for (const text of [TERSE, "Спасибо!", "ok", "Нет."])
    expect((await triaged(text, headers)).lane, text).not.toBeNull();
});

test("no ticket for an answer that says what it is and asks nothing", async () => {
  const away = "Я в отпуске до 25 августа. По срочным вопросам пишите коллегам.";
  for (const header of ["Auto-Submitted: auto-replied", "Precedence: auto_reply", "X-Autoreply: yes"])
    expect(await triaged(away, [header]), header).toMatchObject({ kind: "auto_reply", lane: null });
});

async function triaged(text: string, headers: string[]) {
  return triage(await parseMail(mailOf({ text, headers })));
}

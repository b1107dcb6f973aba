import { expect, test } from "vitest";
import { parseMail } from "@/domain/intake/parse/parse-mail";
import { triage } from "./triage";

type File = { type: string; name: string; content: string; inline?: true };
const letter = (from: string, subject: string, text: string, ...more: string[]) =>
  [
    `From: ${from}`,
    "To: privacy@desk.example",
    `Subject: ${subject}`,
    ...more,
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
    "",
  ].join("\r\n");
const eml = (content: string, name = "letter.eml"): File => ({ type: "message/rfc822", name, content });
const txt = (content: string, name = "заявление.txt"): File => ({ type: "text/plain; charset=utf-8", name, content });

async function read(own: string, files: File[], subject = "Письмо") {
  const parts = files.map(
    ({ type, name, content, inline }) =>
      `--q\r\nContent-Type: ${type}\r\nContent-Disposition: ${inline ? "inline" : "attachment"}; filename="${name}"\r\n\r\n${content}\r\n`,
  );
  const head = `From: Nastya <nastya@mail.example>\r\nTo: privacy@desk.example\r\nSubject: ${subject}\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n`;
  const body = `--q\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${own}\r\n`;
  return triage(await parseMail(Buffer.from(`${head}${body}${parts.join("")}--q--\r\n`)));
}

const GRANNY = "Капитолина Р. <kapitolina@inbox.example>";
const DELETE = "Здравствуйте! Прошу удалить мою учётную запись и все мои персональные данные.";
const STOP = "Please unsubscribe me from the newsletter. I do not want any more of your emails.";

test.each<[string, string, File[], string, string]>([
  [
    "a letter passed on",
    "Пересылаю письмо бабушки, см. ниже.",
    [eml(letter(GRANNY, "Просьба", DELETE))],
    "delete",
    "kapitolina@inbox.example",
  ],
  [
    "one that is shown",
    "Пересылаю письмо соседки.",
    [{ ...eml(letter(GRANNY, "Просьба", DELETE)), inline: true }],
    "delete",
    "kapitolina@inbox.example",
  ],
  [
    "one of no known type",
    "See attached.",
    [{ type: "application/octet-stream", name: "mail.eml", content: letter(GRANNY, "Hello", STOP) }],
    "unsubscribe",
    "kapitolina@inbox.example",
  ],
  ["one with nothing beside it", "", [eml(letter(GRANNY, "Просьба", DELETE))], "delete", "kapitolina@inbox.example"],
  [
    "one's own letter",
    "Моё обращение во вложении",
    [eml(letter("nastya@mail.example", "Просьба", DELETE))],
    "delete",
    "nastya@mail.example",
  ],
  ["a file of text", "Добрый день! См. вложение.", [txt(DELETE)], "delete", "nastya@mail.example"],
  [
    "an English one",
    "Hi, please find my letter attached. Regards, N.",
    [txt(STOP, "letter.txt")],
    "unsubscribe",
    "nastya@mail.example",
  ],
  [
    "a file of HTML",
    "Заявление прилагаю.",
    [{ type: "text/html; charset=utf-8", name: "z.html", content: `<p>${DELETE}</p>` }],
    "delete",
    "nastya@mail.example",
  ],
])("reads %s when the own words only point to it", async (_, own, files, kind, address) => {
  const found = await read(own, files);
  expect(found).toMatchObject({ kind, lane: "main", account: { emails: [address] } });
  expect(found.requests[0]!.evidence.length).toBeGreaterThan(0);
});

test("words that stand in an attachment have no place in the text", async () => {
  const { requests } = await read("См. вложение.", [txt(DELETE)]);
  expect(requests[0]!.evidence).toMatchObject([
    { start: 0, end: 0, quote: expect.stringContaining("удалить мою учётную запись") },
  ]);
});

test("a letter passed on below, with its reply header", async () => {
  const below = `Пересылаю письмо мамы.\r\n\r\n-------- Пересылаемое сообщение --------\r\nОт: ${GRANNY}\r\nДата: 1 декабря 2026\r\nКому: Nastya <nastya@mail.example>\r\nТема: Просьба\r\n\r\n${DELETE}`;
  expect(await read(below, [], "Fwd: Просьба")).toMatchObject({
    kind: "delete",
    account: { emails: ["kapitolina@inbox.example"] },
  });
});

test.each<[string, string, File[]]>([
  [
    "asks whether an attached letter is ours",
    "Это письмо от вас? См. вложение.",
    [eml(letter("a@other.example", "Счёт", DELETE))],
  ],
  [
    "complains of an attached scam",
    "Во вложении мошенническое письмо, примите к сведению.",
    [eml(letter("a@other.example", "x", STOP))],
  ],
  ["encloses our own letter", "Спасибо, ваше письмо во вложении.", [eml(letter("news@desk.example", "Афиша", DELETE))]],
  [
    "encloses a newsletter",
    "Как и обещала, прилагаю.",
    [eml(letter("n@other.example", "News", STOP, "List-Unsubscribe: <https://other.example/u>"))],
  ],
  [
    "thanks, and encloses notes",
    "Спасибо большое, вопрос решён. Прилагаю заметки для отчёта.",
    [txt("Заметки: дождь, ветер, северо-запад. Погода на завтра ясная.")],
  ],
])("invents nothing when a mail %s", async (_, own, files) => {
  const { kinds } = await read(own, files);
  expect(kinds).not.toContain("delete");
  expect(kinds).not.toContain("unsubscribe");
});

test("what the own words ask stands, whatever lies beside it", async () => {
  const found = await read("Отпишите меня от рассылки, пожалуйста. Переписка во вложении.", [txt(DELETE)]);
  expect(found.kinds).toEqual(["unsubscribe"]);
});

const answer = (subject: string, text: string, method: string) =>
  `From: nastya@mail.example\r\nTo: privacy@desk.example\r\nSubject: ${subject}\r\nContent-Type: multipart/alternative; boundary=q\r\n\r\n--q\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n--q\r\nContent-Type: text/calendar; method=${method}; charset=utf-8\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Удаление моих данных\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n--q--\r\n`;

test.each([
  ["Принято: Удаление моих данных", "Настя приняла приглашение."],
  ["Accepted: Delete my account", ""],
  ["Удалите мои данные", ""],
  [
    "Accepted: Unsubscribe discussion",
    "Nastya has accepted this invitation.\r\n\r\nUnsubscribe discussion\r\nWednesday Dec 2, 2026 9am - 10am",
  ],
])("an answer to the invitation «%s» asks nothing", async (subject, text) => {
  const found = triage(await parseMail(Buffer.from(answer(subject, text, "REPLY"))));
  expect(found).toMatchObject({ lane: null, requests: [] });
});

test("an answer whose author asks something gets a ticket", async () => {
  const found = triage(await parseMail(Buffer.from(answer("Отклонено: Созвон", DELETE, "REPLY"))));
  expect(found).toMatchObject({ kind: "delete", lane: "main" });
});

test("an answer without its calendar proposes nothing from the title of the event", async () => {
  const raw = "From: nastya@mail.example\r\nTo: privacy@desk.example\r\nSubject: Declined: Delete my account\r\n\r\n";
  expect(triage(await parseMail(Buffer.from(raw)))).toMatchObject({ lane: "quiet", requests: [] });
});

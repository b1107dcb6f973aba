import { expect, test } from "vitest";
import { parseMail } from "./parse-mail";

const HEAD = "From: a@b.test\r\nTo: c@d.test\r\n";
const RUSSIAN = "Здравствуйте! Прошу стереть мою анкету и больше мне не писать.\r\nС уважением, Зоя";
const ENGLISH = "Hello,\r\nplease take me off every list you have.\r\nJo";
const read = async (head: string, body: string | Uint8Array) =>
  (await parseMail(Buffer.concat([Buffer.from(`${HEAD}${head}\r\n`), Buffer.from(body as string)]))).text;
const base64 = (text: string | Uint8Array, width = 76) =>
  Buffer.from(text as string)
    .toString("base64")
    .match(new RegExp(`.{1,${width}}`, "g"))!
    .join("\r\n");
const quoted = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
    .join("");
const wrapped = (text: string) => text.replace(/[^\r\n]{70}(?=[^\r\n])(?<!=.?)/g, "$&=\r\n");
const windows = (text: string) =>
  Buffer.from([...text].map((letter) => (letter < "\u0080" ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x350)));
const lines = (text: string) => text.replaceAll("\r\n", "\n");
const TYPE = "Content-Type: text/plain; charset=utf-8\r\n";
const coding = (...names: string[]) => names.map((name) => `Content-Transfer-Encoding: ${name}\r\n`).join("");

test.each<[string, string, string | Uint8Array, string]>([
  ["base64 without a header", TYPE, base64(RUSSIAN), RUSSIAN],
  ["base64 without any header at all", "", base64(RUSSIAN, 60), RUSSIAN],
  ["base64 of English", "", base64(ENGLISH), ENGLISH],
  ["base64 under 7bit", TYPE + coding("7bit"), base64(RUSSIAN), RUSSIAN],
  ["base64 under quoted-printable", TYPE + coding("quoted-printable"), base64(RUSSIAN), RUSSIAN],
  ["base64 of windows-1251", "Content-Type: text/plain\r\n", base64(windows(RUSSIAN)), RUSSIAN],
  ["base64 of base64", TYPE + coding("base64"), base64(base64(RUSSIAN)), RUSSIAN],
  ["one short line of base64", TYPE, base64("Удалите меня"), "Удалите меня"],
  ["quoted-printable without a header", TYPE, wrapped(quoted(RUSSIAN)), RUSSIAN],
  ["quoted-printable under 8bit", TYPE + coding("8bit"), quoted(RUSSIAN), RUSSIAN],
  ["quoted-printable under base64", TYPE + coding("base64"), wrapped(quoted(RUSSIAN)), RUSSIAN],
  [
    "quoted-printable of French",
    TYPE,
    quoted("Je voudrais être supprimé de vos fichiers"),
    "Je voudrais être supprimé de vos fichiers",
  ],
  [
    "soft breaks in English",
    "",
    `${"Please remove me from the list, ".repeat(2)}and write =\r\nno more`,
    `${"Please remove me from the list, ".repeat(2)}and write no more`,
  ],
  ["plain words under base64", TYPE + coding("base64"), RUSSIAN, RUSSIAN],
  ["plain English under base64", coding("base64"), ENGLISH, ENGLISH],
  ["one word under base64", coding("base64"), "Unsubscribe", "Unsubscribe"],
  ["7bit, then base64", TYPE + coding("7bit", "base64"), base64(RUSSIAN), RUSSIAN],
  ["base64, then 8bit, of plain words", TYPE + coding("base64", "8bit"), RUSSIAN, RUSSIAN],
  ["quoted-printable, then base64", TYPE + coding("quoted-printable", "base64"), base64(RUSSIAN), RUSSIAN],
  ["base64, then quoted-printable", TYPE + coding("base64", "quoted-printable"), quoted(RUSSIAN), RUSSIAN],
  ["8bit, then base64, of one short word", TYPE + coding("8bit", "base64"), base64("Да"), "Да"],
  ["base64, then 7bit, of one plain word", coding("base64", "7bit"), "Unsubscribe", "Unsubscribe"],
  ["base64 of an empty line", coding("base64"), "DQo=", ""],
  ["base64 of a number", coding("base64"), base64("12"), "12"],
  ["the same twice", TYPE + coding("base64", "base64"), base64(RUSSIAN), RUSSIAN],
  ["a spelling of its own", TYPE + coding("Base-64"), base64(RUSSIAN), RUSSIAN],
  ["a remark", TYPE + coding("base64 (as usual)"), base64(RUSSIAN), RUSSIAN],
  ["another spelling of its own", TYPE + coding('"quoted_printable"'), quoted(RUSSIAN), RUSSIAN],
])("reads a body with %s", async (_, head, body, text) => {
  expect(lines(await read(head, body))).toBe(lines(text));
});

test.each([
  ["a word that happens to be base64", "Unsubscribe"],
  ["words, one to a line", "Unsubscribe\r\nMeFromThis\r\nNow"],
  ["a long word in capitals and small letters", "UnsubscribeMeFromEverything"],
  ["a reference alone", "MTIzNDU2Nzg5MDEyMzQ1Ng=="],
  ["talk of base64", `Your letter came as ${base64("Привет, это мы")} and I cannot read it`],
  ["talk of base64, the letters first", `${base64("Привет, это мы вам пишем")}\r\nThis is what came. What is it?`],
  ["talk of quoted-printable", "Your mail shows =D0=9F=D1=80=D0=B8 where words should be, please mend it"],
  ["a sum", "2+2=4 and 12*3=36, so you owe me 40"],
  ["addresses with answers in them", "See https://desk.example/?a=1&id=A9&q=20 and tell me"],
  ["Russian with equals signs", "Мой логин=A1B2, пароль не скажу"],
])("leaves %s", async (_, text) => {
  expect(await read(TYPE, text)).toBe(lines(text).trim());
});

test("parts of a mail and HTML are read by what they hold, too", async () => {
  const html = `<p>${RUSSIAN}</p>`;
  const multipart = (type: string, body: string) =>
    read("Content-Type: multipart/mixed; boundary=q\r\n", `--q\r\nContent-Type: ${type}\r\n\r\n${body}\r\n--q--\r\n`);
  for (const text of [
    await multipart("text/plain; charset=utf-8", base64(RUSSIAN)),
    await multipart("text/html; charset=utf-8", base64(html)),
    await multipart("text/html; charset=utf-8", wrapped(quoted(html))),
    await multipart("text/html", '<div class=3D"x">Прошу стереть мою анкету</div>'.replace(/[^ -~]+/g, quoted)),
  ])
    expect(text).toContain("стереть мою анкету");
});

test("the footer of a list stays below a text that it was appended to", async () => {
  const text = await read(TYPE, `${base64(RUSSIAN)}\r\n_______________\r\nOur list: https://lists.example/x\r\n`);
  expect(lines(text)).toContain(`${lines(RUSSIAN)}\n_______________\nOur list`);
});

test("a file with two encodings keeps its bytes", async () => {
  const file = Buffer.from([0, 1, 2, 250, 251, 252, 10, 13, 61]);
  const head = `${HEAD}Content-Type: application/pdf\r\n${coding("8bit", "base64")}\r\n`;
  const mail = await parseMail(Buffer.from(head + file.toString("base64")));
  expect(Buffer.from(mail.attachments[0]!.content).equals(file)).toBe(true);
});

test.each([
  ["type", "Content-Type: =?utf-8?Q?text/plain=3B_charset=3Dutf-8?=\r\nContent-Transfer-Encoding: base64\r\n"],
  [
    "type and encoding",
    "Content-Type: =?us-ascii?B?dGV4dC9wbGFpbg==?=\r\nContent-Transfer-Encoding: =?utf-8?q?base64?=\r\n",
  ],
  [
    "type, cut in two",
    "Content-Type: =?utf-8?Q?text/plain=3B?=\r\n =?utf-8?Q?_charset=3Dutf-8?=\r\nContent-Transfer-Encoding: base64\r\n",
  ],
  ["charset", 'Content-Type: text/plain; charset="=?us-ascii?Q?utf-8?="\r\nContent-Transfer-Encoding: base64\r\n'],
])("reads a mail whose %s is an encoded word", async (_, head) => {
  expect(lines(await read(head, base64(RUSSIAN)))).toBe(lines(RUSSIAN));
});

test("an encoded type may be of HTML, of parts, or of a file", async () => {
  const word = (value: string) => `Content-Type: =?utf-8?B?${Buffer.from(value).toString("base64")}?=\r\n`;
  expect(await read(word("text/html; charset=utf-8"), `<p>${RUSSIAN}</p>`)).not.toContain("<p>");
  const parts = `--q\r\n${word("text/plain; charset=utf-8")}\r\n${RUSSIAN}\r\n--q--`;
  expect(lines(await read(word('multipart/mixed; boundary="q"'), parts))).toBe(lines(RUSSIAN));
  const file = await parseMail(
    Buffer.from(
      `${HEAD}${word('application/pdf; name="заявление.pdf"')}Date: =?utf-8?q?Mon,_30_Nov_2026_10:15:00_+0300?=\r\n\r\nx`,
    ),
  );
  expect(file.attachments).toMatchObject([{ mediaType: "application/pdf", name: "заявление.pdf" }]);
  expect(file.date?.getUTCDate()).toBe(30);
});

test("a field from an encoded word stays one line", async () => {
  const trick = Buffer.from("text/plain\r\nFrom: eve@evil.example\r\n\r\nx").toString("base64");
  const mail = await parseMail(Buffer.from(`${HEAD}Content-Type: =?utf-8?B?${trick}?=\r\n\r\nwords`));
  expect(mail.authors).toHaveLength(1);
});

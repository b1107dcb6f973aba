import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseMail } from "./parse-mail";
import { UnreadableMail } from "./unreadable-mail";

const sample = (name: string) =>
  parseMail(readFileSync(new URL(`../../../tests/mailbox/${name}.eml`, import.meta.url)));
const message = (...parts: (string | Uint8Array)[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const HEAD = "From: a@b.test\r\nSubject: x\r\n";

const WORDS = "Здравствуйте! Прошу отписать меня от рассылки по Самарской области.";
const KOI8 = "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ";
const CHARSETS: Record<string, (letter: string) => number> = {
  "windows-1251": (letter) => letter.charCodeAt(0) - 0x350,
  "koi8-r": (letter) => 0xc0 + KOI8.indexOf(letter),
  ibm866: (letter) => letter.charCodeAt(0) - (letter < "р" ? 0x390 : 0x360),
  "iso-8859-5": (letter) => letter.charCodeAt(0) - 0x360,
};
const encode = (text: string, charset: string) =>
  Buffer.from([...text].map((letter) => (letter < "\u0080" ? letter.charCodeAt(0) : CHARSETS[charset]!(letter))));

const LABELS = ["", "us-ascii", "iso-8859-1", "utf-8", "x-unknown", "windows-1251"];
test.each(Object.keys(CHARSETS).flatMap((real) => LABELS.map((label) => [real, label])))(
  "reads %s under the label «%s»",
  async (real, label) => {
    const type = label ? `Content-Type: text/plain; charset=${label}\r\n` : "";
    const mail = await parseMail(
      message(
        "From: a@b.test\r\nSubject: ",
        encode("Отписка от рассылки", real),
        `\r\n${type}\r\n`,
        encode(WORDS, real),
      ),
    );
    expect(mail.text).toBe(WORDS);
    expect(mail.subject).toBe("Отписка от рассылки");
  },
);

test("other alphabets keep their charset", async () => {
  const latin = Buffer.from("caf\xe9 \xe0 la cr\xe8me", "latin1");
  const chinese = Buffer.from([0xc4, 0xe3, 0xba, 0xc3]);
  const type = (charset: string) => `${HEAD}Content-Type: text/plain; charset=${charset}\r\n\r\n`;
  expect((await parseMail(message(type("iso-8859-1"), latin))).text).toBe("café à la crème");
  expect((await parseMail(message(type("gb2312"), chinese))).text).toBe("你好");
  expect((await parseMail(message(type("utf-7"), "Hi +BB8EQAQ4BDIENQRC- there"))).text).toBe("Hi Привет there");
});

test("HTML alone becomes the text that a reader sees", async () => {
  const html =
    '<style>p{}</style><div style="display: none">скрыто</div><p>Вот&nbsp;так&nbsp;&mdash; <b>не</b>&nbsp;надо.<br>Роза</p>' +
    "<table><tr><td>Имя</td><td>Юля</td></tr></table><ul><li>раз</li></ul><blockquote type=cite><p>цитата</p></blockquote>";
  const mail = await parseMail(message(`${HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n`, html));
  expect(mail.text).toBe("Вот так — не надо.\nРоза\n\nИмя | Юля\n\n- раз\n\n> цитата");
  expect(mail.words).toMatchObject({ quoted: "> цитата" });
  expect(mail.html).toContain("скрыто");
});

test("reads the reports of mail systems", async () => {
  expect((await sample("020")).report).toMatchObject({
    kind: "bounce",
    recipients: ["stepan.gorohov@pochta.example"],
    action: "failed",
    status: "5.1.1",
  });
  expect((await sample("065")).report).toEqual({
    kind: "complaint",
    recipients: ["taya.ukhta@isp.test"],
    feedbackType: "abuse",
  });
  expect((await sample("001")).report).toBeNull();
});

test("a forwarded mail is text when it is shown, and an attachment in any case", async () => {
  const shown = await sample("050");
  expect(shown.words.quoted).toContain("промокод PERM10");
  expect(shown.words.own).not.toContain("PERM10");
  const attached = await sample("062");
  expect(attached.text).not.toContain("within 2 hours");
  expect(attached.nested).toMatchObject([{ shown: false, from: { address: "security@portal-verify.test" } }]);
  expect(attached.attachments).toMatchObject([{ name: "fishy.eml", mediaType: "message/rfc822" }]);
});

test("names of attachments are decoded, however they were encoded", async () => {
  const names = await Promise.all(["013", "029", "068", "077"].map(async (name) => (await sample(name)).attachments));
  expect(names.flat().map((file) => file.name)).toEqual([
    "Заявление на удаление.txt",
    "ордер.pdf",
    "пример структуры.json",
    "Заявление об исправлении анкетных данных (подписано).pdf",
    "таблица.csv",
  ]);
});

test("addresses are in one spelling, and every From counts", async () => {
  const mail = await parseMail(
    message(
      "From: =?utf-8?B?0K/QvdCw?= <Yana@Почта.example>\r\nFrom: b@b.test\r\nReturn-Path: <>\r\nTo: A <a@b.test>, c@d.test\r\n\r\nx",
    ),
  );
  expect(mail.from).toEqual({ name: "Яна", address: "yana@xn--80a1acny.example" });
  expect(mail.authors).toHaveLength(2);
  expect(mail.to.map(({ address }) => address)).toEqual(["a@b.test", "c@d.test"]);
  expect(mail.returnPath).toBe("");
});

test("says why a message cannot be read", async () => {
  const deep = Array.from(
    { length: 30 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  );
  const many = `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\r\n\r\nx\r\n".repeat(1000)}`;
  await expect(parseMail(Buffer.alloc(0))).rejects.toMatchObject({ reason: "empty" });
  await expect(parseMail(Buffer.from("just words"))).rejects.toMatchObject({ reason: "not_a_message" });
  await expect(parseMail(Buffer.alloc(27_000_000, "a"))).rejects.toMatchObject({ reason: "too_large" });
  await expect(parseMail(message(HEAD, ...deep))).rejects.toMatchObject({ reason: "too_deep" });
  await expect(parseMail(message(many))).rejects.toMatchObject({ reason: "too_many_parts" });
});

test("nested mails are read to a depth of ten", async () => {
  let raw = `${HEAD}\r\nhi`;
  for (let depth = 0; depth < 30; depth++) raw = `${HEAD}Content-Type: message/rfc822\r\n\r\n${raw}`;
  expect((await parseMail(Buffer.from(raw))).nested).toHaveLength(10);
});

test("any bytes are a mail or unreadable, never a crash", async () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "\r\n",
      "\r\n\r\n",
      "--b\r\n",
      "--b--",
      "Content-Type: multipart/mixed; boundary=b",
      "=?utf-8?B?4pyT?=",
    ),
    fc.constantFrom(
      "Content-Type: text/html; charset=koi8-r",
      "Content-Transfer-Encoding: base64",
      "<div hidden>",
      "> ",
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece), fc.uint8Array(), async (pieces, bytes) => {
      try {
        expect((await parseMail(message("Subject: x\r\n", pieces.join(""), bytes))).subject).toBeTypeOf("string");
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableMail);
      }
    }),
  );
});

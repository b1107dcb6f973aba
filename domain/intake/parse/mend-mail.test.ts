import { expect, test } from "vitest";
import { parseMail } from "./parse-mail";

const HEAD = "From: a@b.test\r\nTo: c@d.test\r\n";
const KOI8 = "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ";
const koi8 = (text: string) =>
  Buffer.from([...text].map((letter) => (letter < "\u0080" ? letter.charCodeAt(0) : 0xc0 + KOI8.indexOf(letter))));
const bytes = (...pieces: (string | Uint8Array)[]) =>
  Buffer.concat(pieces.map((piece) => Buffer.from(piece as string)));
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();
const base64 = (piece: string | Uint8Array) => Buffer.from(piece as string).toString("base64");
const read = (...pieces: (string | Uint8Array)[]) => parseMail(bytes(HEAD, ...pieces));

const WORDS = "Прошу отписать меня";
const utf8 = Buffer.from(WORDS);
const SUBJECTS: Record<string, string | Uint8Array> = {
  "a letter cut in two": `=?utf-8?B?${base64(utf8.subarray(0, 3))}?=\r\n =?utf-8?B?${base64(utf8.subarray(3))}?=`,
  "no end": `=?utf-8?B?${base64(utf8)}`,
  "no padding": `=?utf-8?b?${base64(utf8).replace(/=+$/, "")}?=`,
  "spaces within": `=?utf-8?Q?${[...utf8].map((byte) => (byte === 32 ? " " : `=${byte.toString(16)}`)).join("")}?=`,
  "the label of another charset": `=?windows-1251?B?${base64(koi8(WORDS))}?=`,
  "a label nobody knows": `=?x-russian?B?${base64(koi8(WORDS))}?=`,
  "UTF-8 that is none": `=?utf-8?B?${base64(koi8(WORDS))}?=`,
  "a language": `=?utf-8*ru?B?${base64(utf8)}?=`,
  "UTF-16": `=?utf-16?B?${base64(bytes([0xfe, 0xff] as never, utf16be(WORDS)))}?=`,
  "raw bytes": koi8(WORDS),
  "UTF-7": `=?utf-7?B?${base64(`+${base64(utf16be(WORDS)).replace(/=+$/, "")}-`)}?=`,
};

test.each(Object.entries(SUBJECTS))("reads a subject with %s", async (_, subject) => {
  expect((await read("Subject: ", subject, "\r\n\r\nx")).subject).toBe(WORDS);
});

const TEXTS: Record<string, (string | Uint8Array)[]> = {
  "UTF-16 by its mark": ["\r\n", new Uint8Array([0xfe, 0xff]), utf16be(WORDS)],
  "UTF-16 without a mark": ["Content-Type: text/plain; charset=utf-16\r\n\r\n", utf16be(WORDS)],
  "base64 with a footer": ["Content-Transfer-Encoding: base64\r\n\r\n", base64(utf8), "\r\n-- \r\nA list of ours"],
  "base64 padded on each line": [
    "Content-Transfer-Encoding: base64\r\n\r\n",
    base64(koi8(WORDS).subarray(0, 4)),
    "\r\n",
    base64(koi8(WORDS).subarray(4)),
  ],
  "quoted-printable cut into lines": [
    "Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n",
    [...utf8].map((byte) => `=${byte.toString(16)}=  \r\n`).join(""),
  ],
  "an encoding nobody knows": ["Content-Transfer-Encoding: x-own\r\n\r\n", utf8],
  "parts without a boundary": [
    "Content-Type: multipart/mixed\r\n\r\n--q\r\nContent-Type: text/plain\r\n\r\n",
    utf8,
    "\r\n--q--",
  ],
  "parts with a wrong boundary": ["Content-Type: multipart/mixed; boundary=z\r\n\r\n--q\r\n\r\n", utf8, "\r\n--q--"],
  "parts that are none": ["Content-Type: multipart/mixed; boundary=z\r\n\r\n", utf8],
  "parts that do not end": ["Content-Type: multipart/mixed; boundary=z\r\n\r\n--z\r\n\r\n", utf8],
  "a part without a blank line": [
    "Content-Type: multipart/mixed; boundary=z\r\n\r\n--z\r\nContent-Type: text/plain\r\n",
    utf8,
    "\r\n--z--",
  ],
  "parts that end and never begin": ["Content-Type: multipart/mixed; boundary=z\r\n\r\n", utf8, "\r\n--z--\r\n\r\n"],
  "a type that lacks its stroke": ["Content-Type: text plain\r\n\r\n", utf8],
  "boundaries that begin their lines": [
    "Content-Type: multipart/mixed;\r\nboundary=z\r\nX-After: 1\r\n\r\n--z\r\nContent-Type: multipart/alternative;\r\nBoundary=y\r\n\r\n--y\r\n\r\n",
    utf8,
    "\r\n--y--\r\n--z--",
  ],
  "no blank line at all": ["Subject: x\r\n", utf8, "\r\n"],
};

test.each(Object.entries(TEXTS))("reads a text with %s", async (_, pieces) => {
  expect((await read(...pieces)).text.split("\n")[0]).toBe(WORDS);
});

test("reads Japanese, Korean and Chinese by their labels, and seven-bit Japanese without", async () => {
  const esc = String.fromCharCode(27);
  const type = (charset: string) => `Content-Type: text/plain; charset=${charset}\r\n\r\n`;
  expect((await read("\r\n", `${esc}$BF|K\\${esc}(B`)).text).toBe("日本");
  expect((await read(type("ks_c_5601-1987"), new Uint8Array([0xbe, 0xc8, 0xb3, 0xe7]))).text).toBe("안녕");
  expect((await read(type("big5"), new Uint8Array([0xa7, 0x41, 0xa6, 0x6e]))).text).toBe("你好");
});

test("reads the quotation marks, dashes and the euro of windows-1252, which Node takes for control characters", async () => {
  const said = Buffer.from([..."Don\x92t \x96 I paid \x8050 in a caf\xe9"].map((letter) => letter.charCodeAt(0)));
  for (const charset of ["windows-1252", "iso-8859-1", "us-ascii"]) {
    const word = `=?${charset}?B?${base64(said)}?=`;
    const mail = await read(`Subject: ${word}\r\nContent-Type: text/plain; charset=${charset}\r\n\r\n`, said);
    expect([mail.subject, mail.text]).toEqual(Array(2).fill("Don’t – I paid €50 in a café"));
  }
});

test("a long file in quoted-printable keeps its line ends and its raw bytes", async () => {
  const file = bytes("Р\r\n".repeat(5_000));
  const type =
    "Content-Type: text/csv\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
  const mail = await read(type, file);
  expect(Buffer.from(mail.attachments[0]!.content).equals(file)).toBe(true);
});

test("a message that starts with blank lines, or ends its lines with CR alone, is read", async () => {
  expect((await parseMail(bytes("\r\n\n", HEAD, "\r\n", utf8))).text).toBe(WORDS);
  expect((await parseMail(bytes("From: a@b.test\rSubject: x\r\r", utf8, "\r"))).text).toBe(WORDS);
});

test("flowed lines are joined, and never across the edge of a quote", async () => {
  const type = "Content-Type: text/plain; format=flowed; charset=utf-8\r\n\r\n";
  const { text, words } = await read(type, "> they \r\n> wrote \r\nI \r\nanswer\r\n>> deep \r\n> less\r\n-- \r\nMe");
  expect(text).toBe("> they wrote \nI answer\n>> deep \n> less\n-- \nMe");
  expect(words.own.trim()).toBe("I answer");
  const delSp = type.replace("flowed", "flowed; delsp=yes");
  expect((await read(delSp, "от \r\nписка")).text).toBe("отписка");
});

test("a file keeps its bytes whatever its charset, and a name without path or tricks", async () => {
  const file = koi8("имя;почта");
  const disposition = 'Content-Disposition: attachment; filename="../../C:\\\\tmp\\\\cod\u202efdp.txt"\r\n\r\n';
  const mail = await read(
    "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n",
    disposition,
    base64(file),
  );
  expect(mail.attachments[0]).toMatchObject({ name: "codfdp.txt", size: file.length });
  expect(Buffer.from(mail.attachments[0]!.content).equals(file)).toBe(true);
});

test("what has no headers does not become a message", async () => {
  for (const noise of [new Uint8Array([0, 1, 2, 255, 254, 10, 10]), koi8("Просто слова\r\nи слова\r\n")]) {
    await expect(parseMail(noise)).rejects.toMatchObject({ reason: "not_a_message" });
  }
});

import { expect, test } from "vitest";
import { decodeText } from "./decode-text";
import { guessCharset } from "./guess-charset";

const CYRILLIC = ["windows-1251", "koi8-u", "ibm866", "iso-8859-5", "x-mac-cyrillic"];

const tables = new Map<string, Map<string, number[]>>();

/** Each character of a charset with its bytes, found by decoding all there are. */
function tableOf(charset: string): Map<string, number[]> {
  const known = tables.get(charset);
  if (known) return known;
  const singles = Array.from({ length: 256 }, (_, byte) => [byte]);
  const pairs =
    charset === "gbk"
      ? singles.slice(0xa1).flatMap(([lead]) => singles.slice(0xa1, 0xff).map(([trail]) => [lead!, trail!]))
      : [];
  const table = new Map([...pairs, ...singles].map((bytes) => [decodeText(charset, Uint8Array.from(bytes)), bytes]));
  tables.set(charset, table);
  return table;
}

function encode(text: string, charset: string): Buffer {
  if (charset === "utf-8") return Buffer.from(text);
  return Buffer.from([...text].flatMap((letter) => tableOf(charset).get(letter)!));
}

const everyCharset = (texts: string[], charsets: string[]) =>
  texts.flatMap((text) => charsets.map((charset) => [charset, text] as const));

const RUSSIAN = [
  "Отписка",
  "Я не ваш клиент",
  "Удалите меня",
  "мне приходят письма, я их не просил, для меня это спам",
  "ПРОШУ УДАЛИТЬ МОИ ДАННЫЕ",
  "Прошу удалить адрес ivan@mail.example и телефон 8 900 100-00-00 из всех списков. Пётр Щукин",
];
const UKRAINIAN = ["Видаліть мої дані, її адреса є у вас", "Я більше не хочу отримувати ці листи"];

test.each([
  ...everyCharset(RUSSIAN, [...CYRILLIC, "koi8-r", "utf-8"]),
  ...everyCharset(UKRAINIAN, ["windows-1251", "koi8-u", "iso-8859-5", "x-mac-cyrillic", "utf-8"]),
  ...everyCharset(
    ["Il a droit à ses données", "Größe und Straße", "Don’t “mail” me", "§ 5: €50 or 50 €, café – don’t"],
    ["windows-1252", "utf-8"],
  ),
  ...everyCharset(["请删除我的个人资料", "您好,请不要再给我发邮件。谢谢!"], ["gbk", "utf-8"]),
])("reads %s without a label: «%s»", (charset, text) => {
  const bytes = encode(text, charset);
  expect(decodeText(guessCharset(bytes, null), bytes)).toBe(text);
});

test.each(RUSSIAN)("a wrong label does not hide «%s», and a right one is believed", (text) => {
  for (const declared of ["windows-1252", "utf-8", "iso-8859-5"]) {
    const bytes = encode(text, "koi8-r");
    expect(decodeText(guessCharset(bytes, declared), bytes)).toBe(text);
  }
  expect(guessCharset(encode(text, "koi8-r"), "koi8-r")).toBe("koi8-r");
  expect(guessCharset(encode(text, "windows-1251"), "windows-1251")).toBe("windows-1251");
});

test("labels of East Asia are believed", () => {
  const bytes = encode("请删除我的资料", "gbk");
  expect(guessCharset(bytes, "euc-kr")).toBe("euc-kr");
});

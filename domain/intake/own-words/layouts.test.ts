import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseMail } from "@/domain/intake/parse/parse-mail";

type Layout = { name: string; text: string | null; html: string | null; own: string; quoted: string };

const layouts = readFileSync(new URL("../../../corpus/layouts.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Layout);

/** Read wrongly so far, and why. A layout that is read rightly must leave the list. */
const KNOWN: Record<string, string> = {
  "gmail-confidential-en": "a program's letter about a letter, told by its words alone",
};

test("tells the author's own words in every layout", async () => {
  const wrong: string[] = [];
  for (const layout of layouts) {
    const own = wordsOf((await parseMail(mailOf(layout))).words.own);
    const quoted = wordsOf(layout.quoted);
    if (own !== wordsOf(layout.own) || (quoted !== "" && ` ${own} `.includes(` ${quoted} `))) wrong.push(layout.name);
  }
  expect(layouts.length).toBeGreaterThan(500);
  expect(wrong).toEqual(Object.keys(KNOWN));
}, 60_000);

function wordsOf(text: string): string {
  return (text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "").match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

const HEAD = "From: a@b.test\r\nSubject: x\r\nMIME-Version: 1.0\r\n";

function mailOf({ text, html }: Layout): Buffer {
  const parts = [
    ["plain", text],
    ["html", html],
  ].flatMap(([type, body]) => (body === null ? [] : [part(type!, body!)]));
  if (parts.length === 1) return Buffer.from(HEAD + parts[0]);
  const alternatives = parts.map((part) => `--b\r\n${part}\r\n`).join("");
  return Buffer.from(`${HEAD}Content-Type: multipart/alternative; boundary=b\r\n\r\n${alternatives}--b--\r\n`);
}

function part(type: string, body: string): string {
  const coded = Buffer.from(body).toString("base64").replace(/.{76}/g, "$&\r\n");
  return `Content-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${coded}`;
}

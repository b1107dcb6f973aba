import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { parseMail } from "@/domain/intake/parse/parse-mail";
import { writtenMail } from "@/tests/mailbox/written-mail";
import { findAll, type Phrases } from "./language/phrases";
import { type Sentence, sentencesOf } from "./language/sentences";
import { findRequests } from "./requests/find-requests";
import { ASKING, OUR_MATTERS, SHOP_MATTERS } from "./requests/question-signs";
import { RULES } from "./requests/rules";

const FOLDER = new URL("../../tests/mailbox/", import.meta.url);

type Read = { sentences: Sentence[]; quotes: Sentence[] };
let mails: Read[];

beforeAll(async () => {
  const samples = readdirSync(FOLDER).filter((name) => name.endsWith(".eml"));
  const phrasings = readFileSync(new URL("../../corpus/phrasings.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n");
  const raws = [
    ...samples.map((name) => readFileSync(new URL(name, FOLDER))),
    ...phrasings.map((line) => writtenMail(JSON.parse(line) as Parameters<typeof writtenMail>[0])),
  ];
  mails = await Promise.all(raws.map(read));
});

async function read(raw: Uint8Array): Promise<Read> {
  const { subject, words } = await parseMail(raw);
  const sentences = [...sentencesOf(subject, true), ...sentencesOf(words.own)];
  return { sentences, quotes: sentencesOf(words.quoted) };
}

/** Every table that a rule or a question looks into. */
function everyTable(): Phrases[] {
  const ofRules = RULES.flatMap(({ sign }) => [
    sign.words,
    sign.near,
    sign.also,
    sign.about,
    sign.unless,
    sign.unlessBeside,
  ]);
  return [...new Set([...ofRules, ASKING, OUR_MATTERS, SHOP_MATTERS])].filter((table) => table !== undefined);
}

const SPEAKS_ALONE = "(?<=^";

test("no table hides a phrase by how its words begin", () => {
  const sentences = mails.flatMap(({ sentences, quotes }) => [...sentences, ...quotes].map((one) => one.plain));
  const long = Array.from({ length: 20 }, (_, part) => sentences.filter((_, at) => at % 20 === part).join("\n"));
  let found = 0;
  for (const table of everyTable()) {
    const { source } = table.expression;
    // Tried at every word, however it begins.
    const exhaustive = new RegExp(`(?<![a-zа-я0-9])(?=[a-zа-я0-9])(?:${source})`, "g");
    for (const text of source.startsWith(SPEAKS_ALONE) ? sentences : long) {
      const spots = findAll(table, text);
      const matches = [...text.matchAll(exhaustive)];
      found += spots.length;
      if (spots.map(({ start, end }) => `${start}-${end}`).join() !== matches.map(placeOf).join())
        expect(spots, `${source} in ${text}`).toEqual(matches);
    }
  }
  expect(found).toBeGreaterThan(sentences.length);
});

function placeOf({ 0: words, index }: RegExpExecArray): string {
  return `${index}-${index + words.length}`;
}

test("the rules whose words can stand in a sentence give the same hits as all of them", () => {
  let hits = 0;
  for (const { sentences, quotes } of mails) {
    const found = findRequests(sentences, quotes);
    expect(found).toEqual(findRequests(sentences, quotes, () => [...RULES]));
    hits += found.length;
  }
  expect(hits).toBeGreaterThan(mails.length);
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseMail } from "@/domain/intake/parse/parse-mail";
import { labelsIn, scoreTriage } from "@/tests/mailbox/score";
import { writtenMail } from "@/tests/mailbox/written-mail";

const FOLDERS = {
  first: new URL("../../tests/mailbox/", import.meta.url),
  second: new URL("../../tests/mailbox-2/", import.meta.url),
};

test.each([
  ["first", { kind: 0.97, kinds: 0.95, contacts: 0.95, changes: 0.9, regions: 0.99 }],
  ["second", { kind: 0.91, kinds: 0.88, contacts: 0.9, changes: 0.88, regions: 0.97 }],
] as const)("the %s sample mailbox is understood, and no request of it is lost", async (name, least) => {
  const folder = FOLDERS[name];
  const score = await scoreTriage(labelsIn(folder), ({ file }) => readFileSync(new URL(file!, folder)));

  expect(score.lost).toEqual([]);
  expect(score.quiet.length / score.asking, score.quiet.join()).toBeLessThanOrEqual(0.01);
  expect(score.noise.length / score.idle, score.noise.join()).toBeLessThanOrEqual(0.12);
  for (const [check, share] of Object.entries(least))
    expect(score.share(check), `${check}: ${score.wrong[check]}`).toBeGreaterThanOrEqual(share);
  expect(score.share("language")).toBeGreaterThanOrEqual(0.99);
});

test("the many ways to say it are understood", async () => {
  const phrasings = labelsIn(new URL("../../corpus/", import.meta.url), "phrasings.jsonl");
  const score = await scoreTriage(phrasings, ({ text, subject, from }) => writtenMail({ text: text!, subject, from }));

  expect(score.lost).toEqual([]);
  expect(score.share("kind"), score.wrong.kind!.join("\n")).toBeGreaterThanOrEqual(0.97);
  expect(score.share("contacts"), score.wrong.contacts!.join("\n")).toBeGreaterThanOrEqual(0.96);
  expect(score.share("changes"), score.wrong.changes!.join("\n")).toBeGreaterThanOrEqual(0.9);
  expect(score.share("regions"), score.wrong.regions!.join("\n")).toBeGreaterThanOrEqual(0.98);
});

test.each(["first", "second"] as const)("the text of every mail of the %s mailbox is decoded", async (name) => {
  const folder = FOLDERS[name];
  for (const label of labelsIn(folder)) {
    const mail = await parseMail(readFileSync(new URL(label.file!, folder)));
    if (label.text_contains) expect(mail.text, label.file).toContain(label.text_contains);
  }
});

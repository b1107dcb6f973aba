import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseMail } from "@/domain/intake/parse/parse-mail";
import { writtenMail } from "@/tests/mailbox/written-mail";
import type { Changes } from "./changes/words/fields";
import { type Triage, triage } from "./triage";

const FOLDER = new URL("../../tests/mailbox/", import.meta.url);

type Label = {
  file?: string;
  from?: string;
  subject?: string;
  text?: string;
  kind: string;
  kinds?: string[];
  language?: string;
  creates_ticket?: boolean;
  account?: { emails: string[]; phones: string[] };
  regions?: string[];
  changes?: Record<string, string>;
  text_contains?: string;
};

function labels(file: string): Label[] {
  const lines = readFileSync(new URL(file, FOLDER), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Label);
}

const sorted = (values: string[]) => JSON.stringify([...values].sort());
const fieldsOf = (changes: Changes) =>
  Object.entries(changes).map(
    ([field, value]) => `${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}=${value}`,
  );

const CHECKS: Record<string, (label: Label, found: Triage) => boolean | null> = {
  kind: (label, found) => found.kind === label.kind,
  kinds: (label, found) => (label.kinds ? sorted(found.kinds) === sorted(label.kinds) : null),
  language: (label, found) => (label.language ? found.language === label.language : null),
  ticket: (label, found) => found.createsTicket === (label.creates_ticket ?? !NO_TICKET.includes(label.kind)),
  contacts: ({ account }, found) =>
    account
      ? sorted(found.account.emails) === sorted(account.emails) &&
        sorted(found.account.phones) === sorted(account.phones)
      : null,
  changes: ({ changes, kinds }, found) =>
    changes && kinds?.includes("edit")
      ? sorted(fieldsOf(found.changes)) === sorted(Object.entries(changes).map(([field, value]) => `${field}=${value}`))
      : null,
  regions: ({ regions }, found) => (regions ? sorted(found.regions) === sorted(regions) : null),
};
const NO_TICKET = ["auto_reply", "bounce", "spam"];

/** The share of mails that each check finds right, and which it does not. */
async function measure(all: Label[], raw: (label: Label) => Buffer) {
  const wrong = Object.fromEntries(Object.keys(CHECKS).map((name) => [name, [] as string[]]));
  const counts = Object.fromEntries(Object.keys(CHECKS).map((name) => [name, { right: 0, all: 0 }]));
  for (const label of all) {
    const found = triage(await parseMail(raw(label)));
    for (const [name, check] of Object.entries(CHECKS)) {
      const right = check(label, found);
      if (right === null) continue;
      counts[name]!.all++;
      if (right) counts[name]!.right++;
      else wrong[name]!.push(label.file ?? label.text!.slice(0, 80));
    }
  }
  const share = (name: string) => counts[name]!.right / counts[name]!.all;
  return { share, wrong };
}

test("the sample mailbox is understood", async () => {
  const { share, wrong } = await measure(labels("labels.jsonl"), (label) => readFileSync(new URL(label.file!, FOLDER)));

  expect(share("kind"), JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.97);
  expect(share("ticket")).toBe(1);
  expect(share("contacts"), JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.93);
  expect(share("changes"), JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.85);
  expect(share("regions"), JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.97);
  expect(share("language"), JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.97);
});

test("the many ways to say it are understood", async () => {
  const { share, wrong } = await measure(labels("phrasings.jsonl"), (label) =>
    writtenMail({ text: label.text!, subject: label.subject, from: label.from }),
  );

  expect(share("kind"), JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.98);
  expect(share("ticket"), JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.99);
  expect(share("contacts"), JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.97);
  expect(share("changes"), JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.95);
  expect(share("regions"), JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.98);
});

test("the text of every sample is decoded", async () => {
  for (const label of labels("labels.jsonl")) {
    const mail = await parseMail(readFileSync(new URL(label.file!, FOLDER)));
    expect(mail.text, label.file).toContain(label.text_contains!);
    expect(mail.from?.address, label.file).toBe(label.from);
  }
});

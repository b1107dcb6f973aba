import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { MailToTriage } from "../non-requests/mail-to-triage";
import type { ReadKind } from "../reader/letter";
import { whoseAccount } from "./whose-account";

/** A line of the corpus, as corpus/README.md describes it. */
type Case = {
  from: string;
  replyTo?: string;
  to?: string;
  header?: string;
  auto?: string;
  subject?: string;
  text: string;
  signature?: string;
  quoted?: string;
  kinds?: ReadKind[];
  changes?: Record<string, string>;
  emails: string[];
  phones: string[];
};

const cases = readFileSync(new URL("../../../corpus/accounts.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

const DESK = "privacy@desk.example";

function mailOf(one: Partial<Case>, more: Partial<MailToTriage> = {}): MailToTriage {
  const {
    from = "writer@mail.example",
    replyTo,
    to = DESK,
    header,
    auto = null,
    subject = "",
    text = "",
    signature = "",
    quoted = "",
  } = one;
  const [name = "", value = ""] = header?.split(": ") ?? [];
  return {
    from: { address: from },
    replyTo: replyTo ? { address: replyTo } : null,
    to: [{ address: to }],
    cc: [],
    subject,
    text: [text, signature, quoted].join("\n\n"),
    words: { own: text, signature, quoted },
    html: null,
    attachments: [],
    headers: header ? [{ name, value }] : [],
    autoSubmitted: auto,
    precedence: null,
    returnPath: null,
    report: null,
    nested: [],
    enclosed: [],
    ...more,
  };
}

const inOrder = ({ emails, phones }: { emails: string[]; phones: string[] }) => [...emails, ...phones].sort().join(" ");
const accountOf = (one: Case) => whoseAccount(mailOf(one), one.kinds ?? ["delete"], one.changes ?? {});

test("finds whose account a mail is about in nearly every case of the corpus", () => {
  const wrong = cases.filter((one) => inOrder(accountOf(one)) !== inOrder(one));
  expect(cases.length).toBeGreaterThan(200);
  expect(wrong.length / cases.length, wrong.map(({ text }) => text).join("\n\n")).toBeLessThanOrEqual(0.03);
});

const account = (one: Partial<Case>, more: Partial<MailToTriage> = {}) =>
  whoseAccount(mailOf(one, more), one.kinds ?? ["delete"], one.changes ?? {});

test("a copy makes nobody the desk, unless they are of its house", () => {
  const text = "Мой аккаунт petya@box.test, удалите.";
  expect(account({ text }, { cc: [{ address: "petya@box.test" }] }).emails).toContain("petya@box.test");
  const toUs = "Мой аккаунт в копии: second@desk.example";
  expect(account({ text: toUs }, { cc: [{ address: "second@desk.example" }] }).emails).toEqual(["writer@mail.example"]);
});

test("of a letter passed on for somebody, its author is the account", () => {
  const quoted = "---------- Forwarded message ----------\nFrom: Нина <nina@inbox.example>\n\nУдалите мой аккаунт.";
  expect(account({ text: "Пересылаю письмо соседки, см. ниже.", quoted }).emails).toEqual(["nina@inbox.example"]);
});

test("without a sender only what the letter gives counts", () => {
  expect(account({ text: "Аккаунт petya@box.test, удалите." }, { from: null })).toEqual({
    emails: ["petya@box.test"],
    phones: [],
  });
});

test("a new value is no contact of the account, the one it replaces is, even when it is no longer the author's", () => {
  const text = "8 900 111-20-30 больше не мой, запишите 8 900 111-20-31";
  expect(account({ text, kinds: ["edit"], changes: { phone: "+79001112031" } }).phones).toEqual(["+79001112030"]);
});

/** Milliseconds of work, whatever else the machine does; the least of three. */
function cost(text: string): number {
  const once = () => {
    const before = process.cpuUsage();
    account({ text });
    return process.cpuUsage(before).user / 1000;
  };
  return Math.min(once(), once(), once());
}

const TIMES_LONGER = 4;
/** A square would be sixteen times the cost. */
const TIMES_DEARER = 12;
const LEAST_MEASURED = 15;

test.each(["моя мама mama@box.test, тел. 8 900 111-20-30. ", "имя: почта: ", "мой её ", "\nx (собака) y точка z"])(
  "the cost grows with the length of a hostile text, not with its square: %s",
  (piece) => {
    const short = piece.repeat(12_000 / piece.length);
    const allowed = TIMES_DEARER * Math.max(cost(short), LEAST_MEASURED);
    expect(cost(short.repeat(TIMES_LONGER))).toBeLessThan(allowed);
  },
);

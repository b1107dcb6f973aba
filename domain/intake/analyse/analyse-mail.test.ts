import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { UnreadableMail } from "../parse/unreadable-mail";
import { analyseMail } from "./analyse-mail";

vi.setConfig({ testTimeout: 120_000 });
/** Of the processor, which a busy machine does not stretch; a message has ten seconds. */
const PATIENCE_MS = 5_000;

const HEAD = "From: a@b.test\r\nTo: c@d.test\r\nSubject: x\r\n";
const typed = (type: string, body: string) => `${HEAD}Content-Type: ${type}\r\n\r\n${body}`;
const text = (body: string) => typed("text/plain; charset=utf-8", body);
const html = (body: string) => typed("text/html; charset=utf-8", body);
const parts = (body: string) => typed("multipart/mixed; boundary=b", body);
const encoded = (encoding: string, body: string) => `Content-Transfer-Encoding: ${encoding}\r\n${HEAD}\r\n${body}`;

function nested(depth: number): string {
  let raw = text("hi");
  for (let at = 0; at < depth; at++) raw = typed("message/rfc822", raw);
  return raw;
}

const POISON: Record<string, () => string> = {
  "ten thousand parts": () => parts("--b\r\n\r\nx\r\n".repeat(10_000)),
  "parts within parts": () => `${HEAD}${"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n".repeat(1_000)}`,
  "mails within mails": () => nested(500),
  "many mails": () => parts(`--b\r\nContent-Type: message/rfc822\r\n\r\n${HEAD}\r\nx\r\n`.repeat(450)),
  "lines like boundaries": () => parts("--bx\r\n".repeat(300_000)),
  "a gigantic header": () => `Subject: ${"x".repeat(2_000_000)}\r\n\r\nb`,
  "a folded header": () => `Subject: a${"\r\n b".repeat(200_000)}\r\n\r\nb`,
  "many headers": () => `${HEAD}${"X-A: b\r\n".repeat(100_000)}\r\nb`,
  "headers that are none": () => `${HEAD}${"a b c\r\n".repeat(100_000)}X-A: b\r\n\r\nb`,
  "many addresses": () => `${HEAD}Cc: ${'"A" <a@b.test>, '.repeat(50_000)}\r\n\r\nb`,
  "open brackets": () =>
    `From: ${"(".repeat(100_000)}\r\nTo: ${"<".repeat(100_000)}\r\nCc: ${"g:".repeat(100_000)}\r\n\r\nb`,
  "encoded words": () => `Subject: ${"=?utf-8?Q?=D0=9F?= ".repeat(40_000)}\r\n\r\nb`,
  "encoded words that do not end": () => `Subject: ${"=?utf-8?Q?".repeat(90_000)}\r\n\r\nb`,
  parameters: () => typed(`text/plain${"; a*0*=x".repeat(50_000)}`, "b"),
  "a long line": () => text("a".repeat(4_000_000)),
  "many short lines": () => text("a\r\n".repeat(1_000_000)),
  "many quotes": () => text("> ".repeat(500_000)),
  "many addresses in the text": () => text("a@b.ru ".repeat(100_000)),
  "half addresses": () => text(`${"a.".repeat(500_000)}@`),
  digits: () => text("1 ".repeat(500_000)),
  "short base64": () => encoded("base64", "YQ==\r\n".repeat(300_000)),
  "short quoted-printable": () => encoded("quoted-printable", "=D0=\r\n".repeat(300_000)),
  "flowed lines": () => typed("text/plain; format=flowed", "a \r\n".repeat(500_000)),
  "UTF-7": () => typed("text/plain; charset=utf-7", "+".repeat(1_000_000)),
  "elements that do not end": () => html("<div>".repeat(190_000)),
  "tags that do not end": () => html("<".repeat(900_000)),
  attributes: () => html(`<p ${"a=b ".repeat(200_000)}>`),
  comments: () => html("<!--".repeat(200_000)),
  tables: () => html("<table><tr><td>".repeat(15_000)),
  "quotes in quotes": () => html("<blockquote>".repeat(20_000)),
  zeros: () => text("\0".repeat(3_000_000)),
  "a bounce of nothing": () => `From: MAILER-DAEMON@x\r\nSubject: y\r\n\r\n${"message-id:\r\n".repeat(100_000)}`,
};

test.each(Object.entries(POISON))("%s: read or refused in good time", async (_, poison) => {
  const raw = Buffer.from(poison());
  const before = process.cpuUsage();
  await readable(raw);
  const { user } = process.cpuUsage(before);
  expect(user / 1_000).toBeLessThan(PATIENCE_MS);
});

const SAMPLES = new URL("../../../tests/mailbox/", import.meta.url);
const samples = readdirSync(SAMPLES)
  .filter((name) => name.endsWith(".eml"))
  .map((name) => readFileSync(new URL(name, SAMPLES)));

const edit = fc.oneof(
  fc.record({ kind: fc.constant("cut" as const), at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(400) }),
  fc.record({
    kind: fc.constant("repeat" as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(400),
  }),
  fc.record({
    kind: fc.constant("insert" as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 20 }),
      fc
        .constantFrom(
          "\r\n\r\n",
          "\r",
          "\0",
          "--",
          "=?",
          "?=",
          '"',
          "<",
          ";",
          "Content-Type: multipart/mixed; boundary=",
          "<!--",
          "\r\n.\r\n",
        )
        .map((piece) => Buffer.from(piece)),
    ),
  }),
);

test("mails that were damaged on the way are read or refused, and can be stored", async () => {
  const damaged = fc.tuple(fc.constantFrom(...samples), fc.array(edit, { minLength: 1, maxLength: 8 }));
  await fc.assert(
    fc.asyncProperty(damaged, async ([sample, edits]) => {
      let raw: Buffer = sample;
      for (const change of edits) {
        const at = Math.floor(change.at * raw.length);
        const rest = raw.subarray(at);
        if (change.kind === "cut") raw = Buffer.concat([raw.subarray(0, at), rest.subarray(change.length)]);
        else {
          const added = change.kind === "insert" ? change.bytes : rest.subarray(0, change.length);
          raw = Buffer.concat([raw.subarray(0, at), added, rest]);
        }
      }
      await readable(raw);
    }),
    { numRuns: 150 },
  );
});

/** Reads a message; what it finds can be stored, and what it cannot read it refuses with a reason. */
async function readable(raw: Uint8Array): Promise<void> {
  try {
    const { mail, safeHtml } = await analyseMail(raw);
    const stored = [
      mail.text,
      mail.subject,
      mail.from?.name ?? "",
      safeHtml ?? "",
      ...mail.attachments.map(({ name }) => name),
    ];
    expect(stored.every((value) => value.isWellFormed() && !value.includes("\0"))).toBe(true);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableMail);
  }
}

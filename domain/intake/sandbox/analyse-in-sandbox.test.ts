import { expect, test, vi } from "vitest";
import { mailOf } from "@/tests/mail-of";
import { analyseInSandbox, understandApart } from "./analyse-in-sandbox";

// The reading process takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
/** A busy machine takes longer than a message may. */
const PATIENCE_MS = 30_000;

test("reads one message after another, several at once", async () => {
  const texts = ["Отпишите меня", "Удалите мои данные", "Hello"];
  const read = await Promise.all(texts.map((text) => understandApart(mailOf({ text }))));
  expect(read.map(({ mail }) => mail.text.trim())).toEqual(texts);
  expect((await understandApart(mailOf({ text: "again" }))).mail.text.trim()).toBe("again");
});

test("gives up on a message that takes too long, and reads the next", async () => {
  await expect(
    understandApart(mailOf({ text: "a word and another ".repeat(200_000) }), { limit: 0 }),
  ).rejects.toMatchObject({
    reason: "too_slow",
  });
  expect((await understandApart(mailOf({ text: "next" }))).mail.text.trim()).toBe("next");
});

test("gives up on a message that takes too much memory, and reads the next", async () => {
  const unencoded = { text: "ab\r\n".repeat(6_500_000), headers: ["Content-Type: application/octet-stream"] };
  await expect(understandApart(mailOf(unencoded))).rejects.toMatchObject({ reason: "too_much_memory" });
  expect((await understandApart(mailOf({ text: "next" }))).mail.text.trim()).toBe("next");
});

test("a poisoned message takes no answer from those before it, and leaves those behind it to be read", async () => {
  const unencoded = { text: "ab\r\n".repeat(6_500_000), headers: ["Content-Type: application/octet-stream"] };
  const raws = [mailOf({ text: "before" }), mailOf(unencoded), mailOf({ text: "behind" })];
  const questions = raws.map((raw) => ({ raw, authservId: null }));

  const answers = await analyseInSandbox(questions, { beginWithin: PATIENCE_MS });
  expect(answers).toMatchObject([
    { analysed: { mail: { text: "before" } } },
    { unreadable: expect.stringMatching("too_much_memory") },
  ]);
});

test("no message but the first is begun late", async () => {
  const questions = ["one", "two"].map((text) => ({ raw: mailOf({ text }), authservId: null }));
  expect(await analyseInSandbox(questions, { beginWithin: -1 })).toMatchObject([
    { analysed: { mail: { text: "one" } } },
  ]);
  expect(await analyseInSandbox(questions, { beginWithin: PATIENCE_MS })).toHaveLength(2);
});

test("reads a mail as large as it may be", async () => {
  const file = Buffer.alloc(18_500_000, "a file").toString("base64").replace(/.{76}/g, "$&\r\n");
  const headers = ["Content-Type: application/pdf", "Content-Transfer-Encoding: base64"];
  const { mail } = await understandApart(mailOf({ text: file, headers }), { limit: PATIENCE_MS });
  expect(mail.attachments).toMatchObject([{ mediaType: "application/pdf", size: 18_500_000 }]);
  await expect(
    understandApart(mailOf({ text: "many words in a line\r\n".repeat(1_150_000) }), { limit: PATIENCE_MS }),
  ).resolves.toBeDefined();
});

test("says what a message lacks", async () => {
  await expect(understandApart(Buffer.alloc(0))).rejects.toMatchObject({ reason: "empty" });
  await expect(understandApart(Buffer.from("\0\n\n"))).rejects.toMatchObject({ reason: "not_a_message" });
});

test("cleans what PostgreSQL cannot hold, and sanitises", async () => {
  const { mail, safeHtml } = await understandApart(
    mailOf({
      subject: "a\0b",
      text: "<p>Hi\0</p><script>x</script>",
      headers: ["Content-Type: text/html; charset=utf-8"],
    }),
  );
  expect(`${mail.subject}${mail.text}${safeHtml}`).not.toContain("\0");
  expect(safeHtml).toBe("<p>Hi</p>");
});

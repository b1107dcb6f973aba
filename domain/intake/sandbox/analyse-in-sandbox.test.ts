import { expect, test, vi } from "vitest";
import { mailOf } from "@/tests/mail/mail-of";
import { analyseInSandbox } from "./analyse-in-sandbox";

// The reading process takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
/** A busy machine takes longer than a message may. */
const PATIENCE_MS = 30_000;

async function answerTo(raw: Uint8Array, options: { limit?: number } = {}) {
  const [answer] = await analyseInSandbox([{ raw, authservId: null }], { ...options, beginWithin: 0 });
  return answer;
}

const saying = (text: string) => ({ analysed: { mail: { text: expect.stringMatching(`^${text}\\s*$`) } } });

test("reads one message after another, several at once", async () => {
  const texts = ["Отпишите меня", "Удалите мои данные", "Hello"];
  const read = await Promise.all(texts.map((text) => answerTo(mailOf({ text }))));
  expect(read).toMatchObject(texts.map(saying));
  expect(await answerTo(mailOf({ text: "again" }))).toMatchObject(saying("again"));
});

test("gives up on a message that takes too long, and reads the next", async () => {
  const long = mailOf({ text: "a word and another ".repeat(200_000) });
  expect(await answerTo(long, { limit: 0 })).toEqual({ unreadable: "too_slow" });
  expect(await answerTo(mailOf({ text: "next" }))).toMatchObject(saying("next"));
});

test("gives up on a message that takes too much memory, and reads the next", async () => {
  const unencoded = { text: "ab\r\n".repeat(6_500_000), headers: ["Content-Type: application/octet-stream"] };
  expect(await answerTo(mailOf(unencoded))).toEqual({ unreadable: "too_much_memory" });
  expect(await answerTo(mailOf({ text: "next" }))).toMatchObject(saying("next"));
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
  expect(await answerTo(mailOf({ text: file, headers }), { limit: PATIENCE_MS })).toMatchObject({
    analysed: { mail: { attachments: [{ mediaType: "application/pdf", size: 18_500_000 }] } },
  });
  const words = mailOf({ text: "many words in a line\r\n".repeat(1_150_000) });
  expect(await answerTo(words, { limit: PATIENCE_MS })).toHaveProperty("analysed");
});

test("says what a message lacks", async () => {
  expect(await answerTo(Buffer.alloc(0))).toEqual({ unreadable: "empty" });
  expect(await answerTo(Buffer.from("\0\n\n"))).toEqual({ unreadable: "not_a_message" });
});

test("cleans what PostgreSQL cannot hold, and sanitises", async () => {
  const html = ["Content-Type: text/html; charset=utf-8"];
  const answer = await answerTo(mailOf({ subject: "a\0b", text: "<p>Hi\0</p><script>x</script>", headers: html }));
  expect(answer).toMatchObject({ analysed: { mail: { subject: "a b", text: "Hi" }, safeHtml: "<p>Hi</p>" } });
});

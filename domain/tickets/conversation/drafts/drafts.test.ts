import { eq } from "drizzle-orm";
import { attachmentContents, attachments } from "@/db/schema/attachments";
import { outbox } from "@/db/schema/outbox";
import { drafts, messages } from "@/db/schema/tickets";
import { deliverNext } from "@/domain/outbox/deliver";
import { openEnvelope } from "@/domain/outbox/envelope";
import { expect, test } from "@/tests/desk";
import { readAttachment } from "../../attachments/read-attachment";
import { readTicket } from "../../read/read";
import { replyToTicket } from "../reply";
import { withdrawReply } from "../withdraw-reply";
import { attachToDraft } from "./attach";
import { detachFromDraft } from "./detach";
import { discardDraft } from "./discard";
import { readColleagueDrafts, readOwnDraft } from "./read";
import { saveDraft } from "./save";

const words = (text: string, subject = "") => ({ subject, text, templateId: null });
const file = (name: string, content = "bytes of the file") => ({
  name,
  mediaType: "application/pdf",
  content: Buffer.from(content),
});

test("is autosaved, one per author, and visible to colleagues", async ({ desk }) => {
  const { number } = await desk.ticket();
  const first = await saveDraft(desk.agent(), number, 0, words("Здравст"));
  const second = await saveDraft(desk.agent(), number, first.version, words("Здравствуйте!", "Ваш вопрос"));
  await saveDraft(desk.colleague(), number, 0, words("А я   пишу\nдругое"));

  expect(await readOwnDraft(desk.agent(), number)).toMatchObject({
    ...words("Здравствуйте!", "Ваш вопрос"),
    ...second,
  });
  expect(await readColleagueDrafts(desk.agent(), number)).toMatchObject([
    { author: "colleague", excerpt: "А я пишу другое" },
  ]);
  expect((await readColleagueDrafts(desk.supervisor(), number)).map(({ author }) => author)).toHaveLength(2);
  expect(await desk.trail({ ticket: number })).not.toContain("ticket.replied");
});

test("two windows of one author cannot overwrite each other", async ({ desk }) => {
  const { number } = await desk.ticket();
  const { version } = await saveDraft(desk.agent(), number, 0, words("из первого окна"));
  await expect(saveDraft(desk.agent(), number, 0, words("из второго"))).rejects.toMatchRefusal("conflict");
  await expect(attachToDraft(desk.agent(), number, 0, file("a.pdf"))).rejects.toMatchRefusal("conflict");
  await expect(replyToTicket(desk.agent(), number, { text: "из второго", draft: 0 })).rejects.toMatchRefusal(
    "conflict",
  );

  const both = await Promise.allSettled([
    saveDraft(desk.agent(), number, version, words("раз")),
    saveDraft(desk.agent(), number, version, words("два")),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a draft without text and files is deleted", async ({ desk }) => {
  const { number } = await desk.ticket();
  expect(await saveDraft(desk.agent(), number, 0, words("  "))).toMatchObject({ version: 0 });
  const { version } = await saveDraft(desk.agent(), number, 0, words("слово"));
  const attached = await attachToDraft(desk.agent(), number, version, file("a.pdf"));
  const emptied = await saveDraft(desk.agent(), number, attached.version, words(""));
  expect(emptied.version).toBeGreaterThan(0);
  await detachFromDraft(desk.agent(), number, emptied.version, attached.files[0]!.id);
  expect(await saveDraft(desk.agent(), number, emptied.version, words(""))).toMatchObject({ version: 0 });
  expect(await readOwnDraft(desk.agent(), number)).toBeNull();
});

test("accepts files up to the limits, each once", async ({ desk }) => {
  const { number } = await desk.ticket();
  const big = { ...file("big.pdf"), content: Buffer.alloc(10_000_001) };
  await expect(attachToDraft(desk.agent(), number, 0, big)).rejects.toMatchObject({
    errors: [{ field: "files", code: "file_too_large" }],
  });
  await expect(attachToDraft(desk.agent(), number, 0, file("empty.pdf", ""))).rejects.toMatchObject({
    errors: [{ field: "files", code: "file_empty" }],
  });

  const { version } = await attachToDraft(desk.agent(), number, 0, { ...big, content: Buffer.alloc(10_000_000) });
  await attachToDraft(desk.agent(), number, version, file("a.pdf"));
  const twice = await attachToDraft(desk.agent(), number, version, file("a.pdf"));
  expect(twice.files.map(({ name }) => name)).toEqual(["big.pdf", "a.pdf"]);
  const more = { ...file("more.pdf"), content: Buffer.alloc(10_000_000, 1) };
  await expect(attachToDraft(desk.agent(), number, version, more)).rejects.toMatchObject({
    errors: [{ field: "files", code: "files_too_large" }],
  });
});

test("is discarded with the bytes that nothing else uses", async ({ desk }) => {
  const { number } = await desk.ticket();
  const { version } = await attachToDraft(desk.agent(), number, 0, file("a.pdf"));
  await discardDraft(desk.agent(), number, version);
  await discardDraft(desk.agent(), number, 0);
  expect(await desk.db.$count(drafts)).toBe(0);
  expect(await desk.db.$count(attachmentContents)).toBe(0);
});

test("is sent with its files after ten seconds, and deleted", async ({ desk }) => {
  const { number } = await desk.ticket();
  const { version } = await saveDraft(desk.agent(), number, 0, words("Ответ во вложении.", "Ваш вопрос"));
  await attachToDraft(desk.agent(), number, version, file("a.pdf"));
  await replyToTicket(desk.agent(), number, { text: "Ответ во вложении.", subject: "Ваш вопрос", draft: version });

  const [mail] = await desk.db.select().from(outbox);
  expect(mail!.nextAttemptAt.getTime() - desk.now.getTime()).toBe(10_000);
  const { messages } = await readTicket(desk.agent(), number);
  expect(messages.at(-1)).toMatchObject({
    subject: "Ваш вопрос",
    attachments: [{ name: "a.pdf" }],
    delivery: { state: "queued" },
  });
  expect(await readOwnDraft(desk.agent(), number)).toBeNull();
  expect(openEnvelope(mail!.mailMessageId, mail!.envelope!)).toMatchObject({ subject: "Ваш вопрос" });
});

test("a program's reply goes at once", async ({ desk }) => {
  const { number } = await desk.ticket();
  await replyToTicket(desk.program("agent"), number, { text: "Готово." });
  expect((await desk.db.select().from(outbox))[0]!.nextAttemptAt).toEqual(desk.now);
  await expect(saveDraft(desk.program("agent"), number, 0, words("x"))).rejects.toMatchRefusal("forbidden");
});

test("a letter with an unfilled placeholder is not sent", async ({ desk }) => {
  const { number } = await desk.ticket();
  for (const text of ["Здравствуйте, [[имя]]!", "Здравствуйте, {name}!"]) {
    await expect(replyToTicket(desk.agent(), number, { text })).rejects.toMatchObject({
      code: "invalid",
      errors: [{ field: "text", code: "gap" }],
    });
  }
  await expect(replyToTicket(desk.agent(), number, { text: "x", subject: "№ {number}" })).rejects.toMatchObject({
    errors: [{ field: "subject", code: "gap" }],
  });
  expect(await desk.db.$count(outbox)).toBe(0);
});

test("a withdrawn reply becomes a draft again, with its files", async ({ desk }) => {
  const { number } = await desk.ticket();
  const { version } = await attachToDraft(desk.agent(), number, 0, file("a.pdf"));
  const { messageId } = await replyToTicket(desk.agent(), number, { text: "Ответ", subject: "Тема", draft: version });
  await expect(withdrawReply(desk.colleague(), number, messageId)).rejects.toMatchRefusal("forbidden");
  await withdrawReply(desk.agent(), number, messageId);

  expect(await readOwnDraft(desk.agent(), number)).toMatchObject({
    subject: "Тема",
    text: "Ответ",
    files: [{ name: "a.pdf" }],
  });
  expect(await desk.db.$count(messages, eq(messages.id, messageId))).toBe(0);
  expect(await desk.db.select({ state: outbox.state, envelope: outbox.envelope }).from(outbox)).toEqual([
    { state: "cancelled", envelope: null },
  ]);
  expect(await desk.trail({ ticket: number })).toContain("ticket.reply_withdrawn");
  await expect(withdrawReply(desk.agent(), number, messageId)).rejects.toMatchRefusal("not_found");
});

test("a newer draft of the author stays, after the withdrawn text", async ({ desk }) => {
  const { number } = await desk.ticket();
  const { version } = await attachToDraft(desk.agent(), number, 0, file("a.pdf"));
  const { messageId } = await replyToTicket(desk.agent(), number, { text: "Первое", draft: version });
  await attachToDraft(desk.agent(), number, 0, file("a.pdf"));
  const newer = await saveDraft(desk.agent(), number, 1, words("Второе"));
  await withdrawReply(desk.supervisor(), number, messageId);

  const draft = await readOwnDraft(desk.agent(), number);
  expect(draft).toMatchObject({ text: "Первое\n\nВторое", version: newer.version + 1 });
  await replyToTicket(desk.agent(), number, { text: draft!.text, draft: draft!.version });
  expect(await desk.db.$count(attachments)).toBe(1);
});

test("a reply that was sent cannot be withdrawn, and says so", async ({ desk }) => {
  const sent = await desk.ticket();
  const { messageId } = await replyToTicket(desk.agent(), sent.number, { text: "Ответ", draft: 0 });
  await desk.db.update(outbox).set({ state: "sent", envelope: null, sentAt: desk.now });
  await expect(withdrawReply(desk.agent(), sent.number, messageId)).rejects.toMatchRefusal("already_sent");
});

test("is withdrawn or sent, never both", async ({ desk }) => {
  for (let round = 0; round < 8; round++) {
    const { number } = await desk.ticket();
    const { messageId } = await replyToTicket(desk.agent(), number, { text: "Ответ", draft: 0 });
    let taken = 0;
    const send = async () => {
      taken += 1;
    };
    await desk.asOwner(
      "insert into mailboxes (address, host, port, secure, login, password_sealed) values ('a@desk.example', 'h', 1, true, 'a', '') on conflict do nothing",
    );
    const due = { ...desk.system(), now: new Date(desk.now.getTime() + 10_000) };
    const [withdrawn] = await Promise.allSettled([
      withdrawReply(desk.agent(), number, messageId),
      deliverNext(due, { send, close: () => {} }),
    ]);
    expect(taken).toBe(withdrawn.status === "fulfilled" ? 0 : 1);
  }
});

test("a file can be read only on its own ticket, and each access is recorded", async ({ desk }) => {
  const { number } = await desk.ticket();
  const other = await desk.ticket();
  const { files } = await attachToDraft(desk.agent(), number, 0, file("a.pdf"));
  await expect(readAttachment(desk.agent(), other.number, files[0]!.id, "download")).rejects.toMatchRefusal(
    "not_found",
  );
  expect(await readAttachment(desk.agent(), number, files[0]!.id, "download")).toMatchObject({ name: "a.pdf" });
  expect(await desk.trail({ ticket: number })).toContain("attachment.read");
  expect(await desk.trail({ ticket: other.number })).not.toContain("attachment.read");
});

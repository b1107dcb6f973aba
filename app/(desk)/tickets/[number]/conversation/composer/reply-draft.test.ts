import { onTestFinished, vi } from "vitest";
import { Refusal } from "@/domain/refusal";
import { discardDraft } from "@/domain/tickets/conversation/drafts/discard";
import { readOwnDraft } from "@/domain/tickets/conversation/drafts/read";
import { saveDraft } from "@/domain/tickets/conversation/drafts/save";
import { replyToTicket } from "@/domain/tickets/conversation/reply";
import { withdrawReply } from "@/domain/tickets/conversation/withdraw-reply";
import { type Desk, expect, test } from "@/tests/desk";
import { deleteDraft, type SentDraft } from "./draft-requests";
import { NO_WORDS, replyDraft, storedReply } from "./reply-draft";

/** Windows of one agent on one ticket; what they fetch is answered by the verbs. */
async function windows(desk: Desk) {
  const { number } = await desk.ticket();
  vi.stubGlobal("fetch", (address: string, init: RequestInit) =>
    answer(desk, number, new URL(address, "http://desk.test"), init),
  );
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const own = async () => JSON.parse(JSON.stringify(await readOwnDraft(desk.agent(), number))) as SentDraft | null;
  return { number, own, open: async () => replyDraft(number, storedReply(await own()), () => {}) };
}

async function answer(desk: Desk, number: number, url: URL, { method = "GET", body }: RequestInit): Promise<Response> {
  const version = Number(url.searchParams.get("version"));
  try {
    if (method === "GET") return Response.json({ own: await readOwnDraft(desk.agent(), number), colleagues: [] });
    if (method === "PUT")
      return Response.json(await saveDraft(desk.agent(), number, version, JSON.parse(String(body))));
    await discardDraft(desk.agent(), number, version);
    return Response.json({});
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return Response.json({ message: thrown.code }, { status: thrown.code === "conflict" ? 409 : 400 });
  }
}

test("saves what is typed, one version after another, until nothing is left of it", async ({ desk }) => {
  const { open, own } = await windows(desk);
  const letter = await open();
  letter.change({ text: "Здравствуйте!" });
  expect(await letter.settle()).toBe(1);
  letter.change({ subject: "Ваш вопрос" });
  expect(await letter.settle()).toBe(2);
  expect(letter.get()).toMatchObject({ status: "saved", facts: { savedAt: expect.any(String) } });
  expect(await own()).toMatchObject({ subject: "Ваш вопрос", text: "Здравствуйте!", version: 2 });
  letter.change({ subject: "", text: " " });
  expect(await letter.settle()).toBe(0);
  expect(letter.get().status).toBe("none");
  expect(await own()).toBeNull();
});

test("notices another window, and lets its author choose", async ({ desk }) => {
  const { open, own } = await windows(desk);
  const [here, there] = [await open(), await open()];
  here.change({ text: "здесь" });
  await here.settle();
  there.change({ text: "там" });
  expect(await there.settle()).toBeNull();
  expect(there.get()).toMatchObject({ status: "overtaken", content: { text: "там" } });
  expect(await own()).toMatchObject({ text: "здесь" });
  await there.keepMine();
  expect(await own()).toMatchObject({ text: "там" });
  await here.refresh();
  expect(here.get()).toMatchObject({ status: "saved", content: { text: "там" } });
});

test("is empty once the letter has gone, and has it again when it is taken back", async ({ desk }) => {
  const { number, open, own } = await windows(desk);
  const letter = await open();
  letter.change({ text: "Ответ" });
  const draft = await letter.settle();
  const drawn = storedReply(await own());
  letter.drawnAnew(drawn);
  const { messageId } = await replyToTicket(desk.agent(), number, { text: "Ответ", draft: draft! });
  letter.end(NO_WORDS);
  letter.drawnAnew(drawn);
  expect(letter.get().content.text).toBe("");

  await withdrawReply(desk.agent(), number, messageId);
  letter.drawnAnew(storedReply(await own()));
  expect(letter.get().content.text).toBe("Ответ");
});

test("is thrown away, or put back as it was", async ({ desk }) => {
  const { number, open, own } = await windows(desk);
  const letter = await open();
  letter.change({ text: "черновик" });
  await letter.settle();
  letter.putBack(letter.clear(NO_WORDS));
  await letter.settle();
  expect(await own()).toMatchObject({ text: "черновик" });

  letter.clear(NO_WORDS);
  await letter.discard((version) => deleteDraft(number, version));
  expect(await own()).toBeNull();
  letter.change({ text: "новый" });
  expect(await letter.settle()).toBe(1);
});

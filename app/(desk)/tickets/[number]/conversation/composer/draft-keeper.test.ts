import { onTestFinished, vi } from "vitest";
import { Refusal } from "@/domain/refusal";
import { discardDraft } from "@/domain/tickets/conversation/drafts/discard";
import { readOwnDraft } from "@/domain/tickets/conversation/drafts/read";
import { saveDraft } from "@/domain/tickets/conversation/drafts/save";
import { replyToTicket } from "@/domain/tickets/conversation/reply";
import { withdrawReply } from "@/domain/tickets/conversation/withdraw-reply";
import { type Desk, expect, test } from "@/tests/desk";
import { DraftKeeper } from "./draft-keeper";
import type { SentDraft } from "./draft-requests";

/** Windows of one agent on one ticket; what they fetch is answered by the verbs. `online: false` answers nothing; `during` happens while one is on its way. */
async function windows(desk: Desk) {
  const { number } = await desk.ticket();
  const line: { online: boolean; during?: () => void } = { online: true };
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
    if (!line.online) throw new TypeError("no connection");
    line.during?.();
    line.during = undefined;
    return answer(desk, number, new URL(address, "http://desk.test"), init);
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const own = async () => JSON.parse(JSON.stringify(await readOwnDraft(desk.agent(), number))) as SentDraft | null;
  return { number, line, own, open: async () => new DraftKeeper(number, await own()) };
}

async function answer(desk: Desk, number: number, url: URL, { method, body }: RequestInit): Promise<Response> {
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

test("saves what is typed, one version after another", async ({ desk }) => {
  const { open, own, line } = await windows(desk);
  const keeper = await open();
  expect(await keeper.settle()).toBe(0);
  keeper.change({ text: "Здравст" });
  expect(keeper.now().status).toBe("unsaved");
  expect(await keeper.settle()).toBe(1);
  keeper.change({ text: "Здравствуйте!" });
  line.during = () => keeper.change({ subject: "Ваш вопрос" });
  expect(await keeper.settle(), "what was typed meanwhile is saved, too").toBe(3);
  expect(keeper.now().status).toBe("saved");
  expect(await own()).toMatchObject({ subject: "Ваш вопрос", text: "Здравствуйте!", version: 3 });
});

test("notices another window, and lets its author choose", async ({ desk }) => {
  const { open, own } = await windows(desk);
  const [here, there] = [await open(), await open()];
  here.change({ text: "здесь" });
  await here.settle();
  there.change({ text: "там" });
  expect(await there.settle()).toBeNull();
  expect(there.now()).toMatchObject({ status: "overtaken", words: { text: "там" } });
  there.change({ text: "там дальше" });
  expect(await there.settle(), "nothing is overwritten in the meantime").toBeNull();
  expect(await own()).toMatchObject({ text: "здесь" });

  await there.keepMine();
  expect(await own()).toMatchObject({ text: "там дальше" });
  await here.look();
  expect(here.now()).toMatchObject({ status: "saved", words: { text: "там дальше" } });

  there.change({ text: "и снова там" });
  await there.settle();
  here.change({ text: "потерянное" });
  await here.settle();
  await here.takeTheirs();
  expect(here.now().words.text).toBe("и снова там");
});

test("keeps what was typed while there is no connection", async ({ desk }) => {
  const { open, own, line } = await windows(desk);
  const keeper = await open();
  line.online = false;
  keeper.change({ text: "без связи" });
  expect(await keeper.settle()).toBeNull();
  expect(keeper.now()).toMatchObject({ status: "away", words: { text: "без связи" } });
  expect(await own()).toBeNull();
  line.online = true;
  expect(await keeper.settle()).toBe(1);
  expect(await own()).toMatchObject({ text: "без связи" });
});

test("is empty once the letter has gone, and has it again when it is taken back", async ({ desk }) => {
  const { number, open, own } = await windows(desk);
  const keeper = await open();
  keeper.change({ text: "Ответ" });
  const draft = await keeper.settle();
  const before = await own();
  const { messageId } = await replyToTicket(desk.agent(), number, { text: "Ответ", draft: draft! });
  keeper.sent(before);
  keeper.drawnAnew(before);
  expect(keeper.now().words.text).toBe("");

  await withdrawReply(desk.agent(), number, messageId);
  keeper.drawnAnew(await own());
  expect(keeper.now().words.text).toBe("Ответ");
});

test("is thrown away, or put back as it was", async ({ desk }) => {
  const { open, own } = await windows(desk);
  const keeper = await open();
  keeper.change({ text: "черновик" });
  await keeper.settle();
  keeper.putBack(keeper.clear());
  await keeper.settle();
  expect(await own()).toMatchObject({ text: "черновик" });

  keeper.clear();
  await keeper.discard();
  expect(await own()).toBeNull();
  keeper.change({ text: "новый" });
  expect(await keeper.settle()).toBe(1);
});

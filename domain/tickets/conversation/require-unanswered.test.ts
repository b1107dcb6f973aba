import { max } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { type Desk, expect, test } from "@/tests/desk";
import { replyToTicket } from "./reply";
import { withdrawReply } from "./withdraw-reply";

async function seenNow(desk: Desk): Promise<number> {
  const [row] = await desk.db.select({ seq: max(history.seq) }).from(history);
  return row!.seq!;
}

test("a reply that a colleague sent meanwhile blocks, until the writer has seen it", async ({ desk }) => {
  const { number } = await desk.ticket({ type: "question" });
  const seen = await seenNow(desk);
  await replyToTicket(desk.supervisor(), number, { text: "Уже ответила.", draft: 0 });

  const mine = { text: "И я отвечаю.", draft: 0 };
  await expect(replyToTicket(desk.admin(), number, { ...mine, seen })).rejects.toMatchRefusal("already_answered");
  await replyToTicket(desk.admin(), number, { ...mine, seen: await seenNow(desk) });
  await replyToTicket(desk.admin(), number, mine);
});

test("of two concurrent replies one is refused", async ({ desk }) => {
  const { number } = await desk.ticket({ type: "question" });
  const seen = await seenNow(desk);
  const both = await Promise.allSettled(
    [desk.supervisor(), desk.admin()].map((acting) => replyToTicket(acting, number, { text: "Ответ", draft: 0, seen })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "already_answered" } });
});

test("a withdrawn reply and one's own do not block", async ({ desk }) => {
  const { number } = await desk.ticket({ type: "question" });
  const seen = await seenNow(desk);
  const { messageId } = await replyToTicket(desk.supervisor(), number, { text: "Поспешила", draft: 0 });
  await withdrawReply(desk.supervisor(), number, messageId);
  await replyToTicket(desk.admin(), number, { text: "Ответ", draft: 0, seen });
  await replyToTicket(desk.admin(), number, { text: "И ещё", draft: 0, seen });
});

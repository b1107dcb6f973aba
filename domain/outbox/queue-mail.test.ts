import { eq } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { inTransaction } from "@/domain/acting";
import { type Desk, expect, test } from "@/tests/desk";
import { acknowledgeAll } from "./acknowledge";
import { cancelMail } from "./cancel";
import { openEnvelope } from "./envelope";
import { markBounced } from "./mark-bounced";
import { queueMail } from "./queue-mail";
import { releaseHeldMail } from "./release-held";

const HOUR = 60 * 60 * 1000;
const MAIL = { purpose: "confirmation", to: "anna@mail.example", subject: "Готово", text: "Сделано.\n" } as const;

async function row(desk: Desk, id: number) {
  const [found] = await desk.db.select().from(outbox).where(eq(outbox.id, id));
  return found!;
}

test("keeps recipient and text sealed, for this row alone", async ({ desk }) => {
  const { number } = await desk.ticket();
  const { id } = await queueMail(desk.agent(), { ...MAIL, ticket: number });
  const { envelope, mailMessageId } = await row(desk, id);

  expect(Buffer.from(envelope!).toString("latin1")).not.toContain("anna");
  expect(openEnvelope(mailMessageId, envelope!)).toMatchObject({ to: MAIL.to, text: MAIL.text });
  expect(() => openEnvelope("another@desk.example", envelope!)).toThrow();
});

test("is not queued by an act that fails", async ({ desk }) => {
  const { number } = await desk.ticket();
  const failing = inTransaction(desk.agent(), async (acting) => {
    await queueMail(acting, { ...MAIL, ticket: number });
    throw new Error("the act fails");
  });

  await expect(failing).rejects.toThrow("the act fails");
  expect(await desk.db.$count(outbox)).toBe(0);
});

test("waits for its release, once", async ({ desk }) => {
  const { number } = await desk.ticket();
  const { id } = await queueMail(desk.agent(), { ...MAIL, ticket: number, hold: true });
  expect(await row(desk, id)).toMatchObject({ state: "held" });

  expect(await releaseHeldMail(desk.agent(), number)).toBe(1);
  expect(await releaseHeldMail(desk.agent(), number)).toBe(0);
  expect(await row(desk, id)).toMatchObject({ state: "queued" });
});

test("cancelling leaves nothing of the recipient, whether queued, held or failed", async ({ desk }) => {
  const { number } = await desk.ticket();
  const ids = [];
  for (const hold of [false, true, false])
    ids.push((await queueMail(desk.agent(), { ...MAIL, ticket: number, hold })).id);
  await desk.db.update(outbox).set({ state: "failed" }).where(eq(outbox.id, ids[2]!));

  expect(await cancelMail(desk.agent(), [number])).toBe(3);
  for (const id of ids) expect(await row(desk, id)).toMatchObject({ state: "cancelled", envelope: null });
  expect(await cancelMail(desk.agent(), [])).toBe(0);
});

test("acknowledges a sender once an hour, even when two mails are read at once", async ({ desk }) => {
  const { number } = await desk.ticket();
  const note = { ticket: number, to: "Anna@Mail.example", locale: "ru", dueAt: desk.now, inReplyTo: null } as const;
  const both = await Promise.all([acknowledgeAll(desk.system(), [note]), acknowledgeAll(desk.system(), [note])]);
  expect(both.sort()).toEqual([0, 1]);

  const inAnHour = { ...desk.system(), now: new Date(desk.now.getTime() + HOUR) };
  expect(await acknowledgeAll(desk.system(), [{ ...note, to: "anna@mail.example" }])).toBe(0);
  expect(await acknowledgeAll(desk.system(), [{ ...note, to: "boris@mail.example" }])).toBe(1);
  expect(await acknowledgeAll(inAnHour, [note])).toBe(1);
});

test("a bounce is noted once, and only on mail of ours", async ({ desk }) => {
  const { number } = await desk.ticket();
  const { id } = await queueMail(desk.agent(), { ...MAIL, ticket: number });
  const { mailMessageId } = await row(desk, id);

  expect(await markBounced(desk.system(), mailMessageId)).toMatchObject({ ticket: number, purpose: "confirmation" });
  expect(await markBounced(desk.system(), mailMessageId)).toBeNull();
  expect(await markBounced(desk.system(), "stranger@mail.example")).toBeNull();
  expect(await desk.trail({ ticket: number })).toContain("ticket.not_told");
});

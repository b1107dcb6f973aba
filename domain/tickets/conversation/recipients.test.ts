import { eq } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { contacts } from "@/db/schema/people";
import { openEnvelope } from "@/domain/outbox/envelope";
import { type Desk, expect, test } from "@/tests/desk";
import { approveErasure } from "../erasure/approve";
import { lockTicket } from "../lock";
import { readTicket } from "../read/read";
import { addRequest } from "../requests/add-request";
import { applyRequest } from "../requests/apply-request";
import { readOwnDraft } from "./drafts/read";
import { recipientsOf } from "./recipients";
import { replyToTicket } from "./reply";
import { withdrawReply } from "./withdraw-reply";

const EMAILS = ["vera@mail.example", "vera@work.example"];
const person = (desk: Desk) =>
  desk.person({
    contacts: [{ kind: "phone", value: "+79001112233" }, ...EMAILS.map((value) => ({ kind: "email" as const, value }))],
  });

async function contactId(desk: Desk, value: string): Promise<number> {
  const [row] = await desk.db.select().from(contacts).where(eq(contacts.normalised, value));
  return row!.id;
}

async function sentTo(desk: Desk, messageId: number): Promise<string> {
  const [row] = await desk.db.select().from(outbox).where(eq(outbox.messageId, messageId));
  return openEnvelope(row!.mailMessageId, row!.envelope!).to;
}

test("a caller can be written to at any address on record", async ({ desk }) => {
  const { id } = await person(desk);
  const { number } = await desk.ticket({
    type: "access",
    channel: "phone",
    personId: id,
    contact: { kind: "phone", value: "+79001112233" },
  });
  await expect(replyToTicket(desk.agent(), number, { text: "Ваши данные" })).rejects.toMatchRefusal("no_recipient");

  const { messageId } = await replyToTicket(desk.agent(), number, {
    text: "Ваши данные",
    to: await contactId(desk, EMAILS[1]!),
  });
  expect(await sentTo(desk, messageId)).toBe(EMAILS[1]);
  const named = await replyToTicket(desk.program("supervisor"), number, {
    text: "Ваши данные",
    to: "Vera@Mail.example",
  });
  expect(await sentTo(desk, named.messageId)).toBe(EMAILS[0]);
  expect((await readTicket(desk.agent(), number)).messages).toMatchObject([
    { sentTo: "v•••@work.example" },
    { sentTo: "v•••@mail.example" },
  ]);
});

test("whoever chooses a contact of somebody else, a phone, or one that is gone, sends nothing", async ({ desk }) => {
  const { id } = await person(desk);
  const stranger = await desk.person();
  const { number } = await desk.ticket({
    type: "question",
    personId: id,
    contact: { kind: "email", value: EMAILS[0]! },
  });
  for (const to of [
    stranger.email,
    await contactId(desk, stranger.email),
    await contactId(desk, "+79001112233"),
    0,
    999_999,
  ])
    await expect(replyToTicket(desk.agent(), number, { text: "Ответ", to })).rejects.toMatchRefusal("no_recipient");
  expect(await desk.db.$count(outbox)).toBe(0);
});

test("personal data is not sent to an address that only claims, unless the writer insists", async ({ desk }) => {
  const { id } = await person(desk);
  const contact = { kind: "email" as const, value: "somebody@else.example" };
  for (const [wish, doubt] of [
    [{ personId: id, contact }, "not_on_record"],
    [{ contact: { ...contact, value: "nobody@else.example" } }, "unmatched"],
  ] as const) {
    const asked = await desk.ticket({ type: "question", ...wish });
    await replyToTicket(desk.agent(), asked.number, { text: "Раз в неделю." });
    await addRequest(desk.agent(), asked.number, { type: "access" });
    await expect(replyToTicket(desk.agent(), asked.number, { text: "Ваши данные" })).rejects.toMatchObject({
      code: "recipient_doubtful",
      facts: { doubt },
    });
    await replyToTicket(desk.agent(), asked.number, { text: "Ваши данные", despite: true });
  }
});

test("an address that mail came back from, or of somebody erased, is not written to unawares", async ({ desk }) => {
  const { id, email } = await desk.person();
  const { number } = await desk.ticket({ type: "question", personId: id, contact: { kind: "email", value: email } });
  await replyToTicket(desk.agent(), number, { text: "Ответ" });
  await desk.db.update(outbox).set({ state: "sent", envelope: null, sentAt: desk.now, failure: "bounced" });
  await expect(replyToTicket(desk.agent(), number, { text: "Ещё раз" })).rejects.toMatchObject({
    facts: { doubt: "bounced" },
  });

  const gone = await desk.ticket({ type: "delete" });
  const address = (await lockTicket(desk.agent(), gone.number)).contactNormalised!;
  await applyRequest(desk.agent(), gone.requestId, { assurance: "contact" });
  await approveErasure(desk.supervisor(), gone.requestId);
  const again = await desk.ticket({ type: "question", contact: { kind: "email", value: address } });
  await expect(replyToTicket(desk.agent(), again.number, { text: "Ответ" })).rejects.toMatchObject({
    facts: { doubt: "erased" },
  });
});

test("the requester's own address comes first, and each address once", async ({ desk }) => {
  const { id } = await person(desk);
  const { number } = await desk.ticket({ personId: id, contact: { kind: "email", value: EMAILS[1]! } });
  const own = await recipientsOf(desk.agent(), await lockTicket(desk.agent(), number));
  expect(own).toMatchObject([
    { own: true, masked: "v•••@work.example", doubts: [] },
    { own: false, masked: "v•••@mail.example", doubts: [] },
  ]);
});

test("a withdrawn letter remembers where it was to go", async ({ desk }) => {
  const { id } = await person(desk);
  const { number } = await desk.ticket({ personId: id, contact: { kind: "email", value: EMAILS[0]! } });
  const to = await contactId(desk, EMAILS[1]!);
  const { messageId } = await replyToTicket(desk.agent(), number, { text: "Ответ", draft: 0, to });
  await withdrawReply(desk.agent(), number, messageId);
  expect(await readOwnDraft(desk.agent(), number)).toMatchObject({ text: "Ответ", contactId: to });
});

import { eq } from "drizzle-orm";
import { vi } from "vitest";
import { mailboxes, mailLedger } from "@/db/schema/intake";
import { messages, tickets } from "@/db/schema/tickets";
import { matchPerson } from "@/domain/tickets/requester/match";
import { type Desk, expect, test } from "@/tests/desk";
import { mailOf } from "@/tests/mail/mail-of";
import { readRawMail } from "../ledger/read-raw-mail";
import { addMailbox } from "../mailboxes/add";
import { readNextMails } from "../read-mail";
import { storeMail } from "../store/store-mail";

// The reading process takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const GENUINE = "Authentication-Results: mx.desk.example; dmarc=pass header.from=mail.example";

async function mailbox(desk: Desk): Promise<number> {
  const server = { host: "imap.desk.example", port: 993, secure: true, login: "privacy", password: "x" };
  const { id } = await addMailbox(desk.admin(), { ...server, address: "privacy@desk.example", folder: "INBOX" });
  await desk.db.update(mailboxes).set({ authservId: "mx.desk.example" }).where(eq(mailboxes.id, id));
  return id;
}

let uid = 0;

async function take(desk: Desk, mailboxId: number, mail: Parameters<typeof mailOf>[0]) {
  uid += 1;
  const raw = mailOf({ text: "Удалите мои данные", ...mail });
  const { ledgerId } = await storeMail(desk.system(), { raw, mailbox: { id: mailboxId, uidValidity: 1, uid } });
  await readNextMails(desk.system());
  const [row] = await desk.db.select().from(mailLedger).where(eq(mailLedger.id, ledgerId));
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, row!.ticketNumber!));
  return { raw, row: row!, ticket: ticket! };
}

test("a genuine address of record shows control of it; anything less is a claim", async ({ desk }) => {
  const id = await mailbox(desk);
  const person = await desk.person();
  const genuine = await take(desk, id, { from: person.email, headers: [GENUINE] });
  expect(genuine.ticket).toMatchObject({ personId: person.id, assurance: "contact" });
  const [message] = await desk.db.select().from(messages).where(eq(messages.ticketNumber, genuine.ticket.number));
  expect(message!.authentication).toMatchObject({ verified: true, by: "header", dmarc: "pass" });

  const claimed = await take(desk, id, { from: person.email });
  expect(claimed.ticket).toMatchObject({ personId: person.id, assurance: "claimed" });

  const another = { from: "mother@mail.example", headers: [GENUINE], text: `Удалите данные ${person.email}` };
  expect((await take(desk, id, another)).ticket).toMatchObject({ personId: person.id, assurance: "claimed" });
});

test("the source is sealed for the person it is about, and moves when that was somebody else", async ({ desk }) => {
  const id = await mailbox(desk);
  const person = await desk.person();
  const { raw, row, ticket } = await take(desk, id, { from: person.email, headers: [GENUINE] });
  expect(row.sealedFor).toBe(person.id);
  expect(Buffer.from(row.raw!).includes(person.email)).toBe(false);
  expect(Buffer.from((await readRawMail(desk.admin(), row.id)).raw!)).toEqual(raw);

  const other = await desk.person();
  await matchPerson(desk.agent(), ticket.number, other.id);
  const [moved] = await desk.db.select().from(mailLedger).where(eq(mailLedger.id, row.id));
  expect(moved!.sealedFor).toBe(other.id);
  expect(Buffer.from((await readRawMail(desk.admin(), row.id)).raw!)).toEqual(raw);
  const [rematched] = await desk.db.select().from(tickets).where(eq(tickets.number, ticket.number));
  expect(rematched).toMatchObject({ personId: other.id, assurance: "claimed" });

  await matchPerson(desk.agent(), ticket.number, null);
  const [open] = await desk.db.select().from(mailLedger).where(eq(mailLedger.id, row.id));
  expect(open).toMatchObject({ sealedFor: null, raw });
});

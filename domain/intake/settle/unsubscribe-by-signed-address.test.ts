import { eq } from "drizzle-orm";
import { vi } from "vitest";
import { mailboxes, mailLedger } from "@/db/schema/intake";
import { outbox } from "@/db/schema/outbox";
import { people } from "@/db/schema/people";
import { requests, tickets } from "@/db/schema/tickets";
import { checkSegment } from "@/domain/segments/check";
import { segmentMembers } from "@/domain/segments/members";
import { unsubscribeToken } from "@/domain/segments/unsubscribe-token";
import { type Desk, expect, test } from "@/tests/desk";
import { mailOf } from "@/tests/mail/mail-of";
import { addMailbox } from "../mailboxes/add";
import { readNextMails } from "../read-mail";
import { storeMail } from "../store/store-mail";

// The reading process takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

async function takeTo(desk: Desk, address: string, mail: Parameters<typeof mailOf>[0] = {}) {
  const headers = [`Delivered-To: ${address}`, ...(mail.headers ?? [])];
  const { ledgerId } = await storeMail(desk.system(), { raw: mailOf({ text: "", ...mail, headers }) });
  await readNextMails(desk.system());
  const [row] = await desk.db.select().from(mailLedger).where(eq(mailLedger.id, ledgerId));
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, row!.ticketNumber!));
  return ticket!;
}

const addressFor = (personId: string, region: string | null = "RU-MOW") =>
  `Unsubscribe+${unsubscribeToken({ personId, region }).toUpperCase()}@desk.example`;

test("a mail to a signed address takes the person out at once, with nobody to confirm it", async ({ desk }) => {
  const person = await desk.person();
  const ticket = await takeTo(desk, addressFor(person.id), { from: person.email });

  expect(ticket).toMatchObject({ status: "resolved", personId: person.id, channel: "email", assigneeId: null });
  const lines = await desk.db.select().from(requests).where(eq(requests.ticketNumber, ticket.number));
  expect(lines).toMatchObject([{ type: "unsubscribe", region: "RU-MOW", status: "applied", appliedBy: null }]);
  expect(await checkSegment(desk.agent(), "RU-MOW", { email: person.email })).toMatchObject({
    member: false,
  });
  expect(await desk.trail({ ticket: ticket.number })).toEqual(
    expect.arrayContaining(["ticket.opened", "person.unsubscribed", "request.applied", "ticket.resolved"]),
  );
  expect(await desk.db.select().from(outbox)).toMatchObject([{ purpose: "confirmation" }]);
});

test("the second mail changes nothing more, and a machine is told nothing", async ({ desk }) => {
  const person = await desk.person();
  const address = addressFor(person.id, null);
  await takeTo(desk, address, { id: "1@mail.example", headers: ["Auto-Submitted: auto-generated"] });
  const again = await takeTo(desk, address, { id: "2@mail.example", from: person.email });

  expect(again.status).toBe("resolved");
  expect(await desk.db.$count(outbox)).toBe(0);
});

test("a token that was changed, or of somebody erased, is a mail like any other", async ({ desk }) => {
  const person = await desk.person();
  const token = unsubscribeToken({ personId: person.id, region: "RU-MOW" });
  const changed = `${token.startsWith("0") ? "1" : "0"}${token.slice(1)}`;
  const mail = { from: "eve@mail.example", subject: "unsubscribe" };
  expect(await takeTo(desk, `unsubscribe+${changed}@desk.example`, mail)).toMatchObject({
    status: "new",
    personId: null,
  });

  const gone = await desk.person();
  await desk.db
    .update(people)
    .set({ erasedAt: desk.now, ...blank })
    .where(eq(people.id, gone.id));
  const ticket = await takeTo(desk, addressFor(gone.id), { ...mail, id: "3@mail.example" });
  expect(ticket).toMatchObject({ status: "new" });
});

const blank = { givenName: null, familyName: null, region: null, nameKey: null };

test("who takes a segment gets each member's address to leave by, once a mailbox takes such addresses", async ({
  desk,
}) => {
  const person = await desk.person();
  const first = async () => {
    for await (const member of segmentMembers(desk.supervisor(), "RU-MOW", "email")) return member.unsubscribeAddress;
  };
  expect(await first()).toBeNull();
  const { id } = await addMailbox(desk.admin(), {
    address: "privacy@desk.example",
    host: "imap.desk.example",
    port: 993,
    secure: true,
    login: "privacy",
    password: "x",
    folder: "INBOX",
  });
  await desk.db.update(mailboxes).set({ plusAddressing: true }).where(eq(mailboxes.id, id));
  const address = await first();

  expect(await takeTo(desk, address!, { from: person.email })).toMatchObject({
    status: "resolved",
    personId: person.id,
  });
  expect(await first()).toBeUndefined();
});

import { asc } from "drizzle-orm";
import { describe, onTestFinished } from "vitest";
import { mailboxes, mailLedger } from "@/db/schema/intake";
import { type Desk, expect, test } from "@/tests/desk";
import { eventually } from "@/tests/eventually";
import { type Dovecot, startDovecot, whyNoDovecot } from "@/tests/mail/dovecot";
import { addMailbox } from "../mailboxes/add";
import { watchMailbox } from "./watch-mailbox";

const missing = whyNoDovecot();
const mail = (text: string) => `From: anna@mail.example\r\nSubject: ${text}\r\n\r\n${text}\r\n`;
async function watched(desk: Desk): Promise<Dovecot> {
  const dovecot = await startDovecot();
  const { id } = await addMailbox(desk.admin(), { ...dovecot.account, address: "privacy@desk.example" });
  const stop = new AbortController();
  const pace = { firstRetry: 50, longestRetry: 200 };
  const watching = watchMailbox({ db: desk.db, mailboxId: id, signal: stop.signal, pace });
  onTestFinished(async () => {
    stop.abort();
    await watching;
    await dovecot.stop();
  });
  return dovecot;
}

async function stored(desk: Desk): Promise<(string | null)[]> {
  const rows = await desk.db.select({ raw: mailLedger.raw }).from(mailLedger).orderBy(asc(mailLedger.id));
  return rows.map(({ raw }) => raw && Buffer.from(raw).toString());
}

describe.skipIf(missing)(`a real IMAP server${missing ? `: ${missing}` : ""}`, () => {
  test("gives each message once, while we idle and after it was renumbered", async ({ desk }) => {
    const dovecot = await watched(desk);
    await dovecot.deliver(mail("first"), mail("second"));
    await eventually(async () => expect(await stored(desk)).toEqual([mail("first"), mail("second")]));

    await dovecot.renumber();
    await dovecot.deliver(mail("third"));
    await eventually(async () => expect(await stored(desk)).toEqual([mail("first"), mail("second"), mail("third")]));
    await eventually(async () => expect((await desk.db.select().from(mailboxes))[0]).toMatchObject({ unaccounted: 0 }));
    const rows = await desk.db.select({ uidValidity: mailLedger.uidValidity }).from(mailLedger);
    expect(new Set(rows.map((row) => row.uidValidity)).size).toBe(1);
  });

  test("keeps the bytes of a message whatever its charset", async ({ desk }) => {
    const dovecot = await watched(desk);
    const bytes = Buffer.concat([
      Buffer.from("From: a@b.example\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\n"),
      Buffer.of(0xf0, 0xd2, 0xc9, 0xd7, 0x0d, 0x0a),
    ]);
    await dovecot.deliver(bytes);

    await eventually(async () => expect(await desk.db.$count(mailLedger)).toBe(1));
    const [row] = await desk.db.select({ raw: mailLedger.raw }).from(mailLedger);
    expect(Buffer.from(row!.raw!)).toEqual(bytes);
  });
});

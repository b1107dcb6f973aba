import { eq } from "drizzle-orm";
import { mailLedger } from "@/db/schema/intake";
import { type Desk, expect, test } from "@/tests/desk";
import { mailOf } from "@/tests/mail/mail-of";
import { readNextMails } from "../read-mail";
import { storeMail } from "../store/store-mail";

const ROUTE = { from: "ada@mail.example", subject: "Data", text: "Please delete my account." };
const mail = (route: string, more: Partial<typeof ROUTE> = {}) =>
  mailOf({ ...ROUTE, ...more, headers: [`Delivered-To: ${route}`, "Message-ID: <one@mail.example>"] });

async function take(desk: Desk, raws: Buffer[], together: boolean) {
  const ids: number[] = [];
  for (const raw of raws) {
    ids.push((await storeMail(desk.system(), { raw })).ledgerId);
    if (!together) await readNextMails(desk.system());
  }
  while (await readNextMails(desk.system()));
  const rows = [];
  for (const id of ids) rows.push((await desk.db.select().from(mailLedger).where(eq(mailLedger.id, id)))[0]!);
  return rows.map(({ outcome, ticketNumber }) => ({ outcome, ticket: ticketNumber }));
}

for (const together of [true, false]) {
  test(`one mail that comes by two routes is one ticket, read ${together ? "together" : "apart"}`, async ({ desk }) => {
    const [first, second] = await take(desk, [mail("privacy@desk.example"), mail("list@desk.example")], together);
    expect(first).toMatchObject({ outcome: "ticket" });
    expect(second).toEqual({ outcome: "duplicate", ticket: first!.ticket });
  });
}

for (const [what, other] of [
  ["author", { from: "eve@mail.example" }],
  ["words", { text: "Please delete my account and tell me when it is done." }],
] as const) {
  test(`with another ${what} under the same Message-ID it is a mail of its own`, async ({ desk }) => {
    const [first, second] = await take(desk, [mail("privacy@desk.example"), mail("list@desk.example", other)], true);
    expect(second!.outcome).toBe("ticket");
    expect(second!.ticket).not.toBe(first!.ticket);
  });
}

import { asc, eq } from "drizzle-orm";
import { mailLedger } from "@/db/schema/intake";
import { outbox } from "@/db/schema/outbox";
import { requests, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { readMail } from "@/domain/intake/read-mail";
import { storeMail } from "@/domain/intake/store/store-mail";
import type { Desk } from "../desk";

/** Stores a message, reads it, and answers its row of the ledger. */
export async function takeMail(acting: Acting, raw: string | Uint8Array) {
  const { ledgerId } = await storeMail(acting, { raw: Buffer.from(raw) });
  await readMail(acting, ledgerId);
  const { outcome, reason, ticketNumber, sender } = mailLedger;
  const [row] = await acting.db
    .select({ outcome, reason, ticketNumber, sender })
    .from(mailLedger)
    .where(eq(mailLedger.id, ledgerId));
  return row!;
}

export const ticketRows = (desk: Desk, number: number) =>
  desk.db.select().from(tickets).where(eq(tickets.number, number));
export const requestRows = (desk: Desk, number: number) =>
  desk.db.select().from(requests).where(eq(requests.ticketNumber, number)).orderBy(asc(requests.id));
export const outgoing = (desk: Desk) => desk.db.select().from(outbox).orderBy(asc(outbox.id));

import { and, asc, desc, eq } from "drizzle-orm";
import { mailboxes, mailLedger } from "@/db/schema/intake";
import type { Acting } from "@/domain/acting";
import { readDeskSettings } from "@/domain/settings/read";

/** Whom our mail comes from, and whether that mailbox takes `name+tag` addresses. */
export type Sender = { name: string; address: string; plusAddressing: boolean };

/**
 * The operator's name with the address of the mailbox that the ticket's mail came to, else of the first one that is enabled, so
 * that answers come back to us; null without a mailbox.
 */
export async function readSender(acting: Acting, ticket: number): Promise<Sender | null> {
  const mailbox = (await mailboxOfTicket(acting, ticket)) ?? (await firstMailbox(acting));
  return mailbox ? { name: (await readDeskSettings(acting)).operatorName, ...mailbox } : null;
}

const SHOWN = { address: mailboxes.address, plusAddressing: mailboxes.plusAddressing };

async function mailboxOfTicket(acting: Acting, ticket: number) {
  const [mailbox] = await acting.db
    .select(SHOWN)
    .from(mailLedger)
    .innerJoin(mailboxes, eq(mailboxes.id, mailLedger.mailboxId))
    .where(and(eq(mailLedger.ticketNumber, ticket), eq(mailboxes.enabled, true)))
    .orderBy(desc(mailLedger.id))
    .limit(1);
  return mailbox;
}

async function firstMailbox(acting: Acting) {
  const [mailbox] = await acting.db
    .select(SHOWN)
    .from(mailboxes)
    .where(eq(mailboxes.enabled, true))
    .orderBy(asc(mailboxes.id))
    .limit(1);
  return mailbox;
}

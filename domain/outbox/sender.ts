import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { mailboxes, mailLedger } from "@/db/schema/intake";
import type { Acting } from "@/domain/acting";
import { readDeskSettings } from "@/domain/settings/read";

export type Sender = { name: string; address: string; plusAddressing: boolean };

/**
 * The operator's name and the mailbox the ticket's mail came to, else the first enabled one; null without a mailbox.
 */
export async function readSender(acting: Acting, ticket: number | null): Promise<Sender | null> {
  return (await readSenders(acting, [ticket]))(ticket);
}

export async function readSenders(
  acting: Acting,
  wanted: (number | null)[],
): Promise<(ticket: number | null) => Sender | null> {
  const own = await mailboxesOfTickets(
    acting,
    wanted.filter((ticket) => ticket !== null),
  );
  const first = wanted.every((ticket) => own.has(ticket)) ? undefined : await firstMailbox(acting);
  const { operatorName: name } = await readDeskSettings(acting);
  return (ticket) => {
    const mailbox = own.get(ticket) ?? first;
    return mailbox ? { name, ...mailbox } : null;
  };
}

/** What a letter of no ticket comes from; null without a mailbox. */
export async function firstSender(acting: Acting): Promise<Sender | null> {
  return readSender(acting, null);
}

type SendingMailbox = Omit<Sender, "name">;

const { address, plusAddressing } = mailboxes;

async function mailboxesOfTickets(acting: Acting, wanted: number[]): Promise<Map<number | null, SendingMailbox>> {
  const ticket = mailLedger.ticketNumber;
  const rows = await acting.db
    .selectDistinctOn([ticket], { ticket, address, plusAddressing })
    .from(mailLedger)
    .innerJoin(mailboxes, eq(mailboxes.id, mailLedger.mailboxId))
    .where(and(inArray(ticket, wanted), eq(mailboxes.enabled, true)))
    .orderBy(ticket, desc(mailLedger.id));
  return new Map(rows.map(({ ticket, ...mailbox }) => [ticket, mailbox]));
}

async function firstMailbox(acting: Acting): Promise<SendingMailbox | undefined> {
  const [mailbox] = await acting.db
    .select({ address, plusAddressing })
    .from(mailboxes)
    .where(eq(mailboxes.enabled, true))
    .orderBy(asc(mailboxes.id))
    .limit(1);
  return mailbox;
}

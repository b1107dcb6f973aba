import { and, inArray, isNotNull, sql } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import { isTransientError } from "@/db/transient-error";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordAllHistory } from "@/domain/history/record";
import { normaliseContact } from "@/domain/people/normalise-contact";
import { sealSources } from "@/domain/tickets/seal-raw-mail";
import { fillTicket, leaveInQuarantine } from "./fill-ticket";
import { quarantine } from "./quarantine";
import { type Arrived, acknowledgeMails, type Ending, takeIn } from "./take-in";
import type { Understood } from "./understand";

/**
 * A message of the ledger, locked by the transaction that reads it. `ticket`: its quarantine ticket, when it is read again;
 * `reason`: why it need not be tried; `authservId`: under which the server of its mailbox signs what it finds out about senders.
 */
export type ClaimedMail = {
  id: number;
  raw: Uint8Array;
  receivedAt: Date;
  ticket: number | null;
  reason: string | null;
  asRequest: boolean;
  authservId: string | null;
};

/** A message that was understood, or the code of why it could not be. */
export type ReadMail = ClaimedMail & ({ understood: Understood } | { unreadable: string });

type Ended = { id: number; ending: Ending };

/**
 * Ends messages that were read: what they are becomes tickets, their rows of the ledger say so, and who wrote is told. One
 * that fails is undone with its neighbours; then each is taken alone, and the one that fails again goes to quarantine.
 */
export async function endMails(acting: Acting, mails: ReadMail[]): Promise<void> {
  try {
    await inTransaction(acting, (acting) => endTogether(acting, mails));
  } catch (error) {
    if (isTransientError(error)) throw error;
    for (const mail of mails) await endAlone(acting, mail);
  }
}

async function endAlone(acting: Acting, mail: ReadMail): Promise<void> {
  try {
    await inTransaction(acting, (acting) => endTogether(acting, [mail]));
  } catch (error) {
    if (isTransientError(error)) throw error;
    await noteEndings(acting, [{ id: mail.id, ending: await giveUp(acting, mail, "unexpected") }]);
  }
}

async function endTogether(acting: Acting, mails: ReadMail[]): Promise<void> {
  const understood = mails.filter((mail): mail is ClaimedMail & Arrived => "understood" in mail);
  const endings = await takeInAll(acting, understood);
  const ended: Ended[] = understood.map(({ id }, index) => ({ id, ending: endings[index]! }));
  for (const mail of mails)
    if ("unreadable" in mail) ended.push({ id: mail.id, ending: await giveUp(acting, mail, mail.unreadable) });
  await noteEndings(acting, ended);
  await sealForPeople(acting, ended, new Map(mails.map(({ id, raw }) => [id, raw])));
  await acknowledgeMails(acting, understood, endings);
}

/** Those read again have a ticket; the others are taken in together. */
async function takeInAll(acting: Acting, mails: (ClaimedMail & Arrived)[]): Promise<Ending[]> {
  const again = new Map<Arrived, Ending>();
  for (const mail of mails) if (mail.ticket) again.set(mail, await fillTicket(acting, mail, mail.ticket));
  const fresh = mails.filter((mail) => !again.has(mail));
  const endings = await takeIn(acting, fresh);
  return mails.map((mail) => again.get(mail) ?? endings[fresh.indexOf(mail)]!);
}

function giveUp(acting: Acting, mail: ClaimedMail, reason: string): Promise<Ending> {
  return mail.ticket ? leaveInQuarantine(acting, mail, mail.ticket, reason) : quarantine(acting, mail, reason);
}

async function noteEndings(acting: Acting, ended: Ended[]): Promise<void> {
  const rows = ended.map(({ id, ending }) => ({
    id,
    ...ending,
    sender_normalised: ending.sender && (normaliseContact("email", ending.sender)?.normalised ?? null),
  }));
  await acting.db.execute(sql`
    update mail_ledger set state = 'done', outcome = ended.outcome, reason = ended.reason, rule = ended.rule,
      ticket_number = ended.ticket, sender = ended.sender, sender_normalised = ended.sender_normalised, subject = ended.subject
    from json_to_recordset(${JSON.stringify(rows)}::json) as ended(
      id bigint, outcome text, reason text, rule text, ticket bigint, sender text, sender_normalised text, subject text
    ) where mail_ledger.id = ended.id`);
  await recordAllHistory(
    acting,
    ended.map(({ id: ledger, ending: { outcome, reason, ticket } }) => ({
      action: "mail.read",
      ticket,
      details: { ledger, outcome, reason },
    })),
  );
}

/** The sources of mail about somebody we know are kept under that person's key. */
async function sealForPeople(acting: Acting, ended: Ended[], raws: Map<number, Uint8Array>): Promise<void> {
  const numbers = ended.flatMap(({ ending: { ticket } }) => ticket ?? []);
  if (numbers.length === 0) return;
  const about = await acting.db
    .select({ number: tickets.number, person: tickets.personId })
    .from(tickets)
    .where(and(inArray(tickets.number, numbers), isNotNull(tickets.personId)));
  const personOf = new Map(about.map(({ number, person }) => [number, person!]));
  const sources = ended.flatMap(({ id, ending: { ticket } }) => {
    const personId = ticket && personOf.get(ticket);
    return personId ? [{ id, raw: raws.get(id)!, personId }] : [];
  });
  await sealSources(acting, sources);
}

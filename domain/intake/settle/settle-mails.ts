import { sql } from "drizzle-orm";
import { isTransientError } from "@/db/transient-error";
import { type Acting, inTransaction } from "@/domain/acting";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { recordAllHistory } from "@/domain/history/record";
import type { AnalysedClaim, ClaimedMail } from "../analyse/claimed-mail";
import { acknowledgeMails } from "./acknowledge-mails";
import { fillTicket, leaveInQuarantine } from "./fill-ticket";
import type { ArrivedMail, MailOutcome } from "./mail-outcome";
import { quarantine } from "./quarantine";
import { routeMails } from "./route-mail";
import { sealForPeople } from "./seal-for-people";

type Arrived = ClaimedMail & ArrivedMail;
type Settled = { mail: AnalysedClaim; outcome: MailOutcome };

/**
 * Turns analysed mails into tickets and acknowledges them, all in one transaction. If one fails, each is settled alone,
 * and the one that fails again goes to quarantine.
 */
export async function settleMails(acting: Acting, mails: AnalysedClaim[]): Promise<void> {
  try {
    await inTransaction(acting, (acting) => settleTogether(acting, mails));
  } catch (error) {
    if (isTransientError(error)) throw error;
    for (const mail of mails) await settleAlone(acting, mail);
  }
}

async function settleAlone(acting: Acting, mail: AnalysedClaim): Promise<void> {
  try {
    await inTransaction(acting, (acting) => settleTogether(acting, [mail]));
  } catch (error) {
    if (isTransientError(error)) throw error;
    await recordOutcomes(acting, [{ mail, outcome: await giveUp(acting, mail, "unexpected") }]);
  }
}

async function settleTogether(acting: Acting, mails: AnalysedClaim[]): Promise<void> {
  const arrived = mails.filter((mail): mail is Arrived => "analysed" in mail);
  const outcomes = await becomeTickets(acting, arrived);
  const settled: Settled[] = arrived.map((mail) => ({ mail, outcome: outcomes.get(mail)! }));
  for (const mail of mails)
    if ("unreadable" in mail) settled.push({ mail, outcome: await giveUp(acting, mail, mail.unreadable) });
  await recordOutcomes(acting, settled);
  await sealForPeople(
    acting,
    settled.map(({ mail: { id, raw }, outcome: { ticket } }) => ({ id, raw, ticket })),
  );
  await acknowledgeMails(
    acting,
    arrived.map((mail) => ({ mail, outcome: outcomes.get(mail)! })),
  );
}

/** A mail that is read again has a ticket; the others are routed together. */
async function becomeTickets(acting: Acting, mails: Arrived[]): Promise<Map<ArrivedMail, MailOutcome>> {
  const outcomes = new Map<ArrivedMail, MailOutcome>();
  for (const mail of mails) if (mail.ticket) outcomes.set(mail, await fillTicket(acting, mail, mail.ticket));
  const fresh = mails.filter((mail) => !outcomes.has(mail));
  for (const [mail, outcome] of await routeMails(acting, fresh)) outcomes.set(mail, outcome);
  return outcomes;
}

function giveUp(acting: Acting, mail: ClaimedMail, reason: string): Promise<MailOutcome> {
  return mail.ticket ? leaveInQuarantine(acting, mail, mail.ticket, reason) : quarantine(acting, mail, reason);
}

async function recordOutcomes(acting: Acting, settled: Settled[]): Promise<void> {
  const rows = settled.map(({ mail: { id }, outcome }) => ({
    id,
    ...outcome,
    sender_normalised: outcome.sender && (normaliseContact("email", outcome.sender)?.normalised ?? null),
  }));
  await acting.db.execute(sql`
    update mail_ledger set state = 'done', outcome = settled.outcome, reason = settled.reason, rule = settled.rule,
      ticket_number = settled.ticket, sender = settled.sender, sender_normalised = settled.sender_normalised,
      subject = settled.subject
    from json_to_recordset(${JSON.stringify(rows)}::json) as settled(
      id bigint, outcome text, reason text, rule text, ticket bigint, sender text, sender_normalised text, subject text
    ) where mail_ledger.id = settled.id`);
  await recordAllHistory(
    acting,
    rows.map(({ id: ledger, outcome, reason, ticket }) => ({
      action: "mail.read",
      ticket,
      details: { ledger, outcome, reason },
    })),
  );
}

import { eq } from "drizzle-orm";
import { identityChecks } from "@/db/schema/identity";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { notify } from "@/domain/notifications/notify";
import { markBounced } from "@/domain/outbox/mark-bounced";
import { Refusal } from "@/domain/refusal";
import { loseAnswer } from "@/domain/tickets/answers/lose-answer";
import { tellAssignees } from "@/domain/tickets/answers/reopen-undelivered";
import { reopenTicket } from "@/domain/tickets/reopen";
import type { AnalysedMail } from "../analyse/analyse-mail";

/**
 * A ticket that was resolved by notifying the requester is reopened: they never got it. So is a request that the mail answered. A report of a delay changes
 * nothing.
 * @returns the ticket whose mail bounced, null when it has none or the report is about none of ours
 */
export async function handleBounce(acting: Acting, { mail, reported }: AnalysedMail): Promise<number | null> {
  if (mail.report?.kind === "bounce" ? mail.report.action !== "failed" : DELAY.test(beginningOf(mail))) return null;
  for (const messageId of candidates(mail, reported)) {
    const bounced = await markBounced(acting, messageId);
    if (!bounced) continue;
    const { id, ticket, purpose, message } = bounced;
    const opened = message ? await loseAnswer(acting, message, "bounced") : [];
    await tellAssignees(acting, opened);
    if (ticket === null) await tellSender(acting, id);
    else {
      if (purpose === "confirmation") await reopenIfResolved(acting, ticket);
      if (!opened.includes(ticket)) await tellAssignee(acting, ticket);
    }
    return ticket;
  }
  return null;
}

/** What systems without a machine-readable part say of a mail they have not given up. */
const DELAY =
  /\bmessage \S* ?delayed|delivery (?:has been |is )?delayed|delayed mail|not yet been delivered|do(?:es)? not need to (?:resend|send)|will be retried until|задерж\p{L}+ доставк|доставка \p{L}*задерж/iu;
const BEGINNING = 2_000;

function beginningOf({ subject, text }: AnalysedMail["mail"]): string {
  return `${subject}\n${text.slice(0, BEGINNING)}`;
}

function candidates(mail: AnalysedMail["mail"], reported: string[]): string[] {
  const answered = [...mail.references, ...(mail.inReplyTo ? [mail.inReplyTo] : [])];
  return [...new Set([...reported, ...answered.map((id) => id.replace(/^<|>$/g, ""))])];
}

async function tellAssignee(acting: Acting, ticket: number): Promise<void> {
  const [found] = await acting.db
    .select({ staffId: tickets.assigneeId })
    .from(tickets)
    .where(eq(tickets.number, ticket));
  if (found?.staffId) await notify(acting, { staffId: found.staffId, kind: "bounced", ticket });
}

/** Of a letter without a ticket: an identity check in a call. */
async function tellSender(acting: Acting, letter: number): Promise<void> {
  const [found] = await acting.db
    .select({ staffId: identityChecks.staffId })
    .from(identityChecks)
    .where(eq(identityChecks.outboxId, letter));
  if (found?.staffId) await notify(acting, { staffId: found.staffId, kind: "bounced" });
}

async function reopenIfResolved(acting: Acting, ticket: number): Promise<void> {
  try {
    await reopenTicket(acting, ticket);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === "conflict")) throw error;
  }
}

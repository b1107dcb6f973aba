import { type Acting, inTransaction } from "@/domain/acting";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { acknowledgeAll } from "@/domain/outbox/acknowledge";
import { dueAt } from "@/domain/sla/clock";
import { appendFollowUp } from "@/domain/tickets/lifecycle/append-follow-up";
import { openTickets } from "@/domain/tickets/lifecycle/open";
import type { NewRequest, NewTicket } from "@/domain/tickets/ticket";
import type { AnalysedMail } from "../analyse/analyse-mail";
import { describeTicket, requestsOf } from "./describe-ticket";
import { findThread, type Thread } from "./find-thread";
import { handleBounce } from "./handle-bounce";
import { identifyComplainant } from "./identify-complainant";
import { mayAcknowledge, ourAddresses } from "./may-acknowledge";
import { recipientsOf } from "./recipients-of";
import { BY_SIGNED_ADDRESS, unsubscribeByMail } from "./unsubscribe-by-signed-address";

/** A mail that was read, and when the mail server got it. `asRequest`: staff say that it is a request, whatever it looks like. */
export type Arrived = { understood: AnalysedMail; receivedAt: Date; asRequest?: boolean };

/** How a message ended. `reason` names the non-request, by `rule`, or says why it is in quarantine. */
export type MailOutcome = {
  outcome: "ticket" | "appended" | "non_request" | "quarantined";
  reason: string | null;
  rule: string | null;
  ticket: number | null;
  sender: string | null;
  subject: string | null;
};

/**
 * Turns mails that were read into tickets, additions to one, or named non-requests: all of them or none.
 * Tickets of their own are opened together; who answers one of these waits until it is there.
 *
 * @returns an ending for each, in their order
 */
export async function routeMails(acting: Acting, mails: Arrived[]): Promise<MailOutcome[]> {
  return inTransaction(acting, async (acting) => {
    const endings = new Map<Arrived, MailOutcome>();
    let fresh: Fresh[] = [];
    for (const mail of mails) {
      if (fresh.some((one) => answers(mail, one.mail))) {
        await openAll(acting, fresh, endings);
        fresh = [];
      }
      const ending = await endWithoutTicket(acting, mail);
      if ("outcome" in ending) endings.set(mail, ending);
      else fresh.push(ending);
    }
    await openAll(acting, fresh, endings);
    return mails.map((mail) => endings.get(mail)!);
  });
}

/** Queues the note that a ticket is open for each mail that opened one and may be answered. */
export async function acknowledgeMails(acting: Acting, mails: Arrived[], endings: MailOutcome[]): Promise<void> {
  const opened = mails.filter((_, index) => endings[index]!.outcome === "ticket");
  if (opened.length === 0) return;
  const ours = await ourAddresses(acting);
  const notes = mails.flatMap(({ understood: { mail, triage }, receivedAt }, index) => {
    const { outcome, rule, ticket } = endings[index]!;
    if (outcome !== "ticket" || !ticket || rule === BY_SIGNED_ADDRESS || !mayAcknowledge(mail, ours)) return [];
    const inReplyTo = mail.messageId && withoutBrackets(mail.messageId);
    return [{ ticket, to: mail.from!.address, locale: triage.language, dueAt: dueAt(receivedAt), inReplyTo }];
  });
  await acknowledgeAll(acting, notes);
}

/** A mail that gets a ticket of its own, and the one that it follows when that was resolved too long ago. */
type Fresh = { mail: Arrived; follows: number | null };

/** The ending of a mail that needs no ticket of its own. */
async function endWithoutTicket(acting: Acting, arrived: Arrived): Promise<MailOutcome | Fresh> {
  const { understood } = arrived;
  const { triage } = understood;
  const left = await unsubscribeByMail(acting, arrived);
  if (left !== null) return { ...named(arrived), outcome: "ticket", rule: BY_SIGNED_ADDRESS, ticket: left };
  if (!triage.createsTicket && !arrived.asRequest) {
    const ticket = triage.kind === "bounce" ? await handleBounce(acting, understood) : null;
    return { ...named(arrived), outcome: "non_request", reason: triage.kind, rule: triage.rule, ticket };
  }
  const thread = await threadOf(acting, understood);
  if (!thread || thread.late) return { mail: arrived, follows: thread?.ticket ?? null };
  await followUp(acting, thread.ticket, arrived);
  return { ...named(arrived), outcome: "appended", ticket: thread.ticket };
}

async function openAll(acting: Acting, fresh: Fresh[], endings: Map<Arrived, MailOutcome>): Promise<void> {
  const described: NewTicket[] = [];
  for (const { mail, follows } of fresh) {
    const complained = await identifyComplainant(acting, mail.understood);
    described.push({ ...describeTicket(complained, mail.receivedAt), follows });
  }
  const opened = await openTickets(acting, described);
  for (const [index, { mail }] of fresh.entries())
    endings.set(mail, { ...named(mail), outcome: "ticket", ticket: opened[index]!.number });
}

/** What every ending tells of its mail. */
export function named({ understood: { mail } }: Arrived): Omit<MailOutcome, "outcome"> {
  return { reason: null, rule: null, ticket: null, sender: mail.from?.address ?? null, subject: mail.subject || null };
}

/** A mail from another address that asks for something is an obligation of its own, whatever it answers. */
async function threadOf(acting: Acting, understood: AnalysedMail): Promise<Thread | null> {
  const thread = await findThread(acting, {
    recipients: recipientsOf(understood.mail),
    parents: parentsOf(understood),
    sender: senderOf(understood),
  });
  return thread && (thread.sameSender || asked(understood).length === 0) ? thread : null;
}

async function followUp(acting: Acting, ticket: number, { understood, receivedAt }: Arrived): Promise<void> {
  const { message } = describeTicket(understood, receivedAt);
  await appendFollowUp(acting, ticket, { message, receivedAt, requests: asked(understood) });
}

/** What the mail asks beyond an answer. */
function asked(understood: AnalysedMail): NewRequest[] {
  return requestsOf(understood).filter((request) => request.type !== "question");
}

function answers(mail: Arrived, other: Arrived): boolean {
  const { messageId } = other.understood.mail;
  return messageId !== null && parentsOf(mail.understood).includes(withoutBrackets(messageId));
}

function parentsOf({ mail }: AnalysedMail): string[] {
  return [...mail.references, ...(mail.inReplyTo ? [mail.inReplyTo] : [])].map(withoutBrackets);
}

function senderOf({ mail }: AnalysedMail): string | null {
  return mail.from ? (normaliseContact("email", mail.from.address)?.normalised ?? null) : null;
}

function withoutBrackets(messageId: string): string {
  return messageId.replace(/^<|>$/g, "");
}

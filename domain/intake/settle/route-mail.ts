import { type Acting, inTransaction } from "@/domain/acting";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { acknowledgeAll } from "@/domain/outbox/acknowledge";
import { dueAt } from "@/domain/sla/clock";
import { appendMessage } from "@/domain/tickets/lifecycle/append-follow-up";
import { openTickets } from "@/domain/tickets/lifecycle/open";
import type { NewRequest, NewTicket } from "@/domain/tickets/ticket";
import type { Understood } from "../analyse/analyse-mail";
import { describeTicket, requestsOf } from "./describe-ticket";
import { findThread, type Thread } from "./find-thread";
import { takeBounce } from "./handle-bounce";
import { nameComplainant } from "./identify-complainant";
import { mayAcknowledge, ourAddresses } from "./may-acknowledge";
import { recipientsOf } from "./recipients-of";
import { BY_TOKEN, leaveByToken } from "./unsubscribe-by-signed-address";

/** A mail that was read, and when the mail server got it. `asRequest`: staff say that it is a request, whatever it looks like. */
export type Arrived = { understood: Understood; receivedAt: Date; asRequest?: boolean };

/** How a message ended. `reason` names the non-request, by `rule`, or says why it is in quarantine. */
export type Ending = {
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
export async function takeIn(acting: Acting, mails: Arrived[]): Promise<Ending[]> {
  return inTransaction(acting, async (acting) => {
    const endings = new Map<Arrived, Ending>();
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
export async function acknowledgeMails(acting: Acting, mails: Arrived[], endings: Ending[]): Promise<void> {
  const opened = mails.filter((_, index) => endings[index]!.outcome === "ticket");
  if (opened.length === 0) return;
  const ours = await ourAddresses(acting);
  const notes = mails.flatMap(({ understood: { mail, triage }, receivedAt }, index) => {
    const { outcome, rule, ticket } = endings[index]!;
    if (outcome !== "ticket" || !ticket || rule === BY_TOKEN || !mayAcknowledge(mail, ours)) return [];
    const inReplyTo = mail.messageId && withoutBrackets(mail.messageId);
    return [{ ticket, to: mail.from!.address, locale: triage.language, dueAt: dueAt(receivedAt), inReplyTo }];
  });
  await acknowledgeAll(acting, notes);
}

/** A mail that gets a ticket of its own, and the one that it follows when that was resolved too long ago. */
type Fresh = { mail: Arrived; follows: number | null };

/** The ending of a mail that needs no ticket of its own. */
async function endWithoutTicket(acting: Acting, arrived: Arrived): Promise<Ending | Fresh> {
  const { understood } = arrived;
  const { triage } = understood;
  const left = await leaveByToken(acting, arrived);
  if (left !== null) return { ...named(arrived), outcome: "ticket", rule: BY_TOKEN, ticket: left };
  if (!triage.createsTicket && !arrived.asRequest) {
    const ticket = triage.kind === "bounce" ? await takeBounce(acting, understood) : null;
    return { ...named(arrived), outcome: "non_request", reason: triage.kind, rule: triage.rule, ticket };
  }
  const thread = await threadOf(acting, understood);
  if (!thread || thread.late) return { mail: arrived, follows: thread?.ticket ?? null };
  await followUp(acting, thread.ticket, arrived);
  return { ...named(arrived), outcome: "appended", ticket: thread.ticket };
}

async function openAll(acting: Acting, fresh: Fresh[], endings: Map<Arrived, Ending>): Promise<void> {
  const described: NewTicket[] = [];
  for (const { mail, follows } of fresh) {
    const complained = await nameComplainant(acting, mail.understood);
    described.push({ ...describeTicket(complained, mail.receivedAt), follows });
  }
  const opened = await openTickets(acting, described);
  for (const [index, { mail }] of fresh.entries())
    endings.set(mail, { ...named(mail), outcome: "ticket", ticket: opened[index]!.number });
}

/** What every ending tells of its mail. */
export function named({ understood: { mail } }: Arrived): Omit<Ending, "outcome"> {
  return { reason: null, rule: null, ticket: null, sender: mail.from?.address ?? null, subject: mail.subject || null };
}

/** A mail from another address that asks for something is an obligation of its own, whatever it answers. */
async function threadOf(acting: Acting, understood: Understood): Promise<Thread | null> {
  const thread = await findThread(acting, {
    recipients: recipientsOf(understood.mail),
    parents: parentsOf(understood),
    sender: senderOf(understood),
  });
  return thread && (thread.sameSender || asked(understood).length === 0) ? thread : null;
}

async function followUp(acting: Acting, ticket: number, { understood, receivedAt }: Arrived): Promise<void> {
  const { message } = describeTicket(understood, receivedAt);
  await appendMessage(acting, ticket, { message, receivedAt, requests: asked(understood) });
}

/** What the mail asks beyond an answer. */
function asked(understood: Understood): NewRequest[] {
  return requestsOf(understood).filter((request) => request.type !== "question");
}

function answers(mail: Arrived, other: Arrived): boolean {
  const { messageId } = other.understood.mail;
  return messageId !== null && parentsOf(mail.understood).includes(withoutBrackets(messageId));
}

function parentsOf({ mail }: Understood): string[] {
  return [...mail.references, ...(mail.inReplyTo ? [mail.inReplyTo] : [])].map(withoutBrackets);
}

function senderOf({ mail }: Understood): string | null {
  return mail.from ? (normaliseContact("email", mail.from.address)?.normalised ?? null) : null;
}

function withoutBrackets(messageId: string): string {
  return messageId.replace(/^<|>$/g, "");
}

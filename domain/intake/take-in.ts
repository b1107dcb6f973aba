import { type Acting, inTransaction } from "@/domain/acting";
import { acknowledge } from "@/domain/outbox/acknowledge";
import { normaliseContact } from "@/domain/people/normalise-contact";
import { dueAt } from "@/domain/sla/clock";
import { appendMessage } from "@/domain/tickets/append";
import { type NewRequest, openTicket } from "@/domain/tickets/open";
import { describeTicket, requestsOf } from "./describe-ticket";
import { findThread, type Thread } from "./find-thread";
import { mayAcknowledge } from "./may-acknowledge";
import { nameComplainant } from "./name-complainant";
import { takeBounce } from "./take-bounce";
import type { Understood } from "./understand";

/** How a message ended. `reason` names the non-request, or says why it is in quarantine. */
export type Ending = {
  outcome: "ticket" | "appended" | "non_request" | "quarantined";
  reason: string | null;
  ticket: number | null;
  sender: string | null;
  subject: string | null;
};

/** Turns a mail that was read into a ticket, an addition to one, or a named non-request. */
export async function takeIn(acting: Acting, understood: Understood, receivedAt: Date): Promise<Ending> {
  const { mail, triage } = understood;
  const named = { reason: null, ticket: null, sender: mail.from?.address ?? null, subject: mail.subject || null };

  return inTransaction(acting, async (acting) => {
    if (!triage.createsTicket) {
      const ticket = triage.kind === "bounce" ? await takeBounce(acting, understood) : null;
      return { ...named, outcome: "non_request", reason: triage.kind, ticket };
    }
    const thread = await threadOf(acting, understood);
    if (thread !== null) {
      await followUp(acting, thread, understood, receivedAt);
      return { ...named, outcome: "appended", ticket: thread };
    }
    return { ...named, outcome: "ticket", ticket: await open(acting, understood, receivedAt) };
  });
}

/** A mail from another address that asks for something is an obligation of its own, whatever it answers. */
async function threadOf(acting: Acting, understood: Understood): Promise<number | null> {
  const { mail } = understood;
  const parents = [...mail.references, ...(mail.inReplyTo ? [mail.inReplyTo] : [])].map(withoutBrackets);
  const thread: Thread | null = await findThread(acting, parents, senderOf(mail));
  if (!thread) return null;
  return thread.sameSender || asked(understood).length === 0 ? thread.ticket : null;
}

async function followUp(acting: Acting, ticket: number, understood: Understood, receivedAt: Date): Promise<void> {
  const { message } = describeTicket(understood, receivedAt);
  await appendMessage(acting, ticket, { message, receivedAt, requests: asked(understood) });
}

/** What the mail asks beyond an answer. */
function asked(understood: Understood): NewRequest[] {
  return requestsOf(understood).filter((request) => request.type !== "question");
}

async function open(acting: Acting, understood: Understood, receivedAt: Date): Promise<number> {
  const { mail, triage } = understood;
  const named = await nameComplainant(acting, understood);
  const { number } = await openTicket(acting, describeTicket(named, receivedAt));
  if (await mayAcknowledge(acting, mail)) {
    await acknowledge(acting, {
      ticket: number,
      to: mail.from!.address,
      locale: triage.language,
      dueAt: dueAt(receivedAt),
      inReplyTo: mail.messageId && withoutBrackets(mail.messageId),
    });
  }
  return number;
}

function senderOf(mail: Understood["mail"]): string | null {
  return mail.from ? (normaliseContact("email", mail.from.address)?.normalised ?? null) : null;
}

function withoutBrackets(messageId: string): string {
  return messageId.replace(/^<|>$/g, "");
}

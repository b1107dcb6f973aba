import { type Acting, inTransaction } from "@/domain/acting";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { appendFollowUp } from "@/domain/tickets/lifecycle/append-follow-up";
import { openTickets } from "@/domain/tickets/lifecycle/open";
import type { NewRequest, NewTicket } from "@/domain/tickets/ticket";
import type { AnalysedMail } from "../analyse/analyse-mail";
import { claimsToBe, copyOf } from "./copy-of";
import { describeTicket, requestsOf } from "./describe-ticket";
import { findThread, type Thread } from "./find-thread";
import { handleBounce } from "./handle-bounce";
import { identifyComplainant } from "./identify-complainant";
import { type ArrivedMail, type MailOutcome, senderAndSubject } from "./mail-outcome";
import { parentsOf, withoutBrackets } from "./parents-of";
import { recipientsOf } from "./recipients-of";
import { BY_SIGNED_ADDRESS, unsubscribeByMail } from "./unsubscribe-by-signed-address";

type Outcomes = Map<ArrivedMail, MailOutcome>;

/** `follows`: the ticket it continues, when that was resolved too long ago. */
type Fresh = { mail: ArrivedMail; follows: number | null };

/**
 * Turns mails into tickets, additions to one, or named non-requests: all of them or none. New tickets are opened
 * together; a mail that answers one of them, or is it once more, waits until it is there.
 */
export async function routeMails(acting: Acting, mails: ArrivedMail[]): Promise<Outcomes> {
  return inTransaction(acting, async (acting) => {
    const outcomes: Outcomes = new Map();
    let fresh: Fresh[] = [];
    for (const mail of mails) {
      if (fresh.some((one) => answers(mail, one.mail) || claimsToBe(mail.analysed, one.mail.analysed))) {
        await openAll(acting, fresh, outcomes);
        fresh = [];
      }
      const routed = await routeWithoutTicket(acting, mail);
      if ("outcome" in routed) outcomes.set(mail, routed);
      else fresh.push(routed);
    }
    await openAll(acting, fresh, outcomes);
    return outcomes;
  });
}

function answers(mail: ArrivedMail, other: ArrivedMail): boolean {
  const { messageId } = other.analysed.mail;
  return messageId !== null && parentsOf(mail.analysed).includes(withoutBrackets(messageId));
}

async function routeWithoutTicket(acting: Acting, arrived: ArrivedMail): Promise<MailOutcome | Fresh> {
  const { analysed } = arrived;
  const { triage } = analysed;
  const unsubscribed = await unsubscribeByMail(acting, arrived);
  if (unsubscribed !== null)
    return { ...senderAndSubject(arrived), outcome: "ticket", rule: BY_SIGNED_ADDRESS, ticket: unsubscribed };
  if (!triage.lane && !arrived.asRequest) {
    const ticket = triage.kind === "bounce" ? await handleBounce(acting, analysed) : null;
    return { ...senderAndSubject(arrived), outcome: "non_request", reason: triage.kind, rule: triage.rule, ticket };
  }
  const copied = await copyOf(acting, analysed);
  if (copied !== null) return { ...senderAndSubject(arrived), outcome: "duplicate", ticket: copied };
  const thread = await threadOf(acting, analysed);
  if (!thread || thread.late) return { mail: arrived, follows: thread?.ticket ?? null };
  await followUp(acting, thread.ticket, arrived);
  return { ...senderAndSubject(arrived), outcome: "appended", ticket: thread.ticket };
}

/** A mail from another address that asks for something is an obligation of its own. */
async function threadOf(acting: Acting, analysed: AnalysedMail): Promise<Thread | null> {
  const thread = await findThread(acting, {
    recipients: recipientsOf(analysed.mail),
    parents: parentsOf(analysed),
    sender: senderOf(analysed),
  });
  return thread && (thread.sameSender || asked(analysed).length === 0) ? thread : null;
}

function senderOf({ mail }: AnalysedMail): string | null {
  return mail.from ? (normaliseContact("email", mail.from.address)?.normalised ?? null) : null;
}

async function followUp(acting: Acting, ticket: number, { analysed, receivedAt }: ArrivedMail): Promise<void> {
  const { message } = describeTicket(analysed, receivedAt);
  await appendFollowUp(acting, ticket, {
    message,
    receivedAt,
    quiet: analysed.triage.lane === "quiet",
    requests: asked(analysed),
  });
}

/** Beyond an answer. */
function asked(analysed: AnalysedMail): NewRequest[] {
  return requestsOf(analysed).filter((request) => request.type !== "question");
}

async function openAll(acting: Acting, fresh: Fresh[], outcomes: Outcomes): Promise<void> {
  const described: NewTicket[] = [];
  for (const { mail, follows } of fresh) {
    const complained = await identifyComplainant(acting, mail.analysed);
    described.push({ ...describeTicket(complained, mail.receivedAt), follows });
  }
  const opened = await openTickets(acting, described);
  for (const [index, { mail }] of fresh.entries())
    outcomes.set(mail, { ...senderAndSubject(mail), outcome: "ticket", ticket: opened[index]!.number });
}

import type { Acting } from "@/domain/acting";
import { changeTicket } from "@/domain/tickets/change";
import { fillQuarantined } from "@/domain/tickets/lifecycle/fill-quarantined";
import { lockTicket } from "@/domain/tickets/lock";
import { describeTicket } from "./describe-ticket";
import { type ArrivedMail, type MailOutcome, senderAndSubject } from "./mail-outcome";
import { salvage } from "./salvage";

/** For a mail that can be read now: its ticket becomes what it would have been, unless it is resolved. */
export async function fillTicket(acting: Acting, mail: ArrivedMail, number: number): Promise<MailOutcome> {
  const ticket = await lockTicket(acting, number);
  if (ticket.status !== "resolved")
    await fillQuarantined(acting, ticket, describeTicket(mail.analysed, mail.receivedAt));
  return { ...senderAndSubject(mail), outcome: "ticket", ticket: number };
}

/** For a mail that still cannot be read: its ticket says why. */
export async function leaveInQuarantine(
  acting: Acting,
  mail: { raw: Uint8Array },
  number: number,
  reason: string,
): Promise<MailOutcome> {
  const ticket = await lockTicket(acting, number);
  if (ticket.quarantine) await changeTicket(acting, ticket, { quarantine: reason });
  const { from, subject } = salvage(mail.raw);
  return { outcome: "quarantined", reason, rule: null, ticket: number, sender: from, subject };
}

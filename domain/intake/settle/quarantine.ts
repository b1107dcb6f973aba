import type { Acting } from "@/domain/acting";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import type { MailOutcome } from "./mail-outcome";
import { salvage } from "./salvage";

/**
 * Opens a ticket for a message that cannot be read: it keeps the clock and shows why, and the beginning of the source.
 * @param reason a code
 */
export async function quarantine(
  acting: Acting,
  mail: { raw: Uint8Array; receivedAt: Date },
  reason: string,
): Promise<MailOutcome> {
  const { from, subject, text } = salvage(mail.raw);
  const { number } = await openTicket(acting, {
    channel: "email",
    receivedAt: mail.receivedAt,
    contact: from ? { kind: "email", value: from } : null,
    subject,
    quarantine: reason,
    message: { text, subject },
    requests: [{ type: "question", proposed: true }],
  });
  return { outcome: "quarantined", reason, rule: null, ticket: number, sender: from, subject };
}

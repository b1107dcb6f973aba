import { and, asc, eq } from "drizzle-orm";
import { messages, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import type { AnalysedMail } from "../analyse/analyse-mail";
import { withoutBrackets } from "./parents-of";

/**
 * The ticket that has a mail already: the same Message-ID, author and words came by another route, such as a list and the desk's own
 * address. With another author or other words it is a mail of its own.
 */
export async function copyOf(acting: Acting, { mail }: AnalysedMail): Promise<number | null> {
  const sender = mail.from && normaliseContact("email", mail.from.address)?.normalised;
  if (!mail.messageId || !sender) return null;
  const [row] = await acting.db
    .select({ number: messages.ticketNumber })
    .from(messages)
    .innerJoin(tickets, eq(tickets.number, messages.ticketNumber))
    .where(
      and(
        eq(messages.mailMessageId, withoutBrackets(mail.messageId)),
        eq(messages.direction, "in"),
        eq(messages.text, mail.text),
        eq(tickets.contactNormalised, sender),
      ),
    )
    .orderBy(asc(messages.id))
    .limit(1);
  return row?.number ?? null;
}

/** Whether two mails say that they are one. */
export function claimsToBe({ mail }: AnalysedMail, other: AnalysedMail): boolean {
  return mail.messageId !== null && mail.messageId === other.mail.messageId;
}

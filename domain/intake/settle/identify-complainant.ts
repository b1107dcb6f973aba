import { and, desc, eq, inArray } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import type { AnalysedMail } from "../analyse/analyse-mail";

/**
 * Who complained when the mail provider hides it (RFC 5965, 3.2; RFC 6590): the reported mail is ours, so it went to
 * the contact of its ticket. Otherwise the complaint names nobody, and is a ticket nevertheless.
 */
export async function identifyComplainant(acting: Acting, analysed: AnalysedMail): Promise<AnalysedMail> {
  const { triage, reported } = analysed;
  if (triage.kind !== "complaint" || triage.account.emails.length > 0 || reported.length === 0) return analysed;
  const [sent] = await acting.db
    .select({ email: tickets.contactNormalised })
    .from(outbox)
    .innerJoin(tickets, eq(tickets.number, outbox.ticketNumber))
    .where(and(inArray(outbox.mailMessageId, reported), eq(tickets.contactKind, "email")))
    .orderBy(desc(outbox.id))
    .limit(1);
  if (!sent?.email) return analysed;
  return { ...analysed, triage: { ...triage, account: { ...triage.account, emails: [sent.email] } } };
}

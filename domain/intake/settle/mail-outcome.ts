import type { AnalysedMail } from "../analyse/analyse-mail";

/** A mail that was analysed, and when the mail server got it. `asRequest`: staff say that it is a request. */
export type ArrivedMail = { analysed: AnalysedMail; receivedAt: Date; asRequest?: boolean };

/** What became of a message. `reason` names the non-request, by `rule`, or says why it is in quarantine. */
export type MailOutcome = {
  outcome: "ticket" | "appended" | "non_request" | "quarantined";
  reason: string | null;
  rule: string | null;
  ticket: number | null;
  sender: string | null;
  subject: string | null;
};

/** What every outcome says of its mail. */
export function senderAndSubject({ analysed: { mail } }: ArrivedMail): Omit<MailOutcome, "outcome"> {
  return { reason: null, rule: null, ticket: null, sender: mail.from?.address ?? null, subject: mail.subject || null };
}

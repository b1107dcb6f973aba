import type { AnalysedMail } from "../analyse/analyse-mail";

/** `asRequest`: staff say that it is a request. */
export type ArrivedMail = { analysed: AnalysedMail; receivedAt: Date; asRequest?: boolean };

/** `reason` names the non-request, by `rule`, or says why it is in quarantine. */
export type MailOutcome = {
  outcome: "ticket" | "appended" | "duplicate" | "non_request" | "quarantined";
  reason: string | null;
  rule: string | null;
  ticket: number | null;
  sender: string | null;
  subject: string | null;
};

export function senderAndSubject({ analysed: { mail } }: ArrivedMail): Omit<MailOutcome, "outcome"> {
  return { reason: null, rule: null, ticket: null, sender: mail.from?.address ?? null, subject: mail.subject || null };
}

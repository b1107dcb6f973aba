import { normaliseContact } from "@/domain/contacts/normalise-contact";
import type { GivenContact, NewRequest, NewTicket } from "@/domain/tickets/ticket";
import type { Triage } from "@/domain/triage/triage";
import { QUIET_KINDS, type QuietKind } from "@/vocabulary/tickets";
import type { AnalysedMail } from "../analyse/analyse-mail";

/** Its requests are proposals: a member of staff confirms them. */
export function describeTicket(
  analysed: AnalysedMail,
  receivedAt: Date,
): NewTicket & { message: NonNullable<NewTicket["message"]> } {
  const { mail, triage, safeHtml, authentication } = analysed;
  return {
    channel: "email",
    receivedAt,
    contact: contactOf(analysed),
    requesterName: mail.from?.name || null,
    locale: triage.language,
    subject: mail.subject,
    about: aboutWhom(triage.account),
    message: {
      text: mail.text,
      safeHtml,
      subject: mail.subject,
      mailMessageId: mail.messageId?.replace(/^<|>$/g, "") ?? null,
      // A complaint is about its recipient, and its sender speaks for a mail provider.
      authentication: triage.kind === "complaint" ? null : authentication,
      attachments: mail.attachments.map(({ name, mediaType, content }) => ({ name, mediaType, content })),
    },
    quietAs: quietAs(triage),
    requests: requestsOf(analysed),
  };
}

function quietAs({ lane, kind }: Triage): QuietKind | null {
  if (lane !== "quiet") return null;
  return QUIET_KINDS.find((one) => one === kind) ?? "nothing_asked";
}

/** A mail that asks nothing in particular still wants an answer. */
export function requestsOf({ triage }: AnalysedMail): NewRequest[] {
  const lines = triage.requests.map((request) => ({ ...request, proposed: true }));
  // What is dismissed from the quiet lane was not misread by a rule.
  const rule = triage.lane === "quiet" ? null : "other.nothing-found";
  return lines.length > 0 ? lines : [{ type: "question", proposed: true, rule }];
}

/** A complaint comes from a mail provider: the one to unsubscribe is the recipient it names (RFC 5965). */
function contactOf({ mail, triage }: AnalysedMail): GivenContact | null {
  const address = triage.kind === "complaint" ? triage.account.emails[0] : mail.from?.address;
  return address && normaliseContact("email", address) ? { kind: "email", value: address } : null;
}

function aboutWhom({ emails, phones }: { emails: string[]; phones: string[] }): GivenContact[] {
  return [
    ...emails.map((value) => ({ kind: "email" as const, value })),
    ...phones.map((value) => ({ kind: "phone" as const, value })),
  ];
}

import type { AnalysedMail } from "../analyse/analyse-mail";

/** The Message-IDs a mail answers (RFC 5322, 3.6.4), without brackets. */
export function parentsOf({ mail }: AnalysedMail): string[] {
  return [...mail.references, ...(mail.inReplyTo ? [mail.inReplyTo] : [])].map(withoutBrackets);
}

export function withoutBrackets(messageId: string): string {
  return messageId.replace(/^<|>$/g, "");
}

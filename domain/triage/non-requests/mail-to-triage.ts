/** What triage looks at: the part of a parsed mail that says who wrote, to whom, what, and by which program. */
export type MailToTriage = {
  from: { address: string } | null;
  replyTo: { address: string } | null;
  to: { address: string }[];
  cc: { address: string }[];
  subject: string;
  text: string;
  words: { own: string; quoted: string; signature: string };
  html: string | null;
  attachments: { name: string; mediaType: string }[];
  headers: { name: string; value: string }[];
  autoSubmitted: string | null;
  precedence: string | null;
  returnPath: string | null;
  report: { kind: "bounce" | "complaint" | "receipt"; recipients: string[]; feedbackType?: string } | null;
  nested: { to: { address: string }[]; subject: string; text: string }[];
  /** Letters within the mail, attached or quoted; without `from` they are the author's. */
  enclosed: {
    from: { address: string } | null;
    subject: string;
    attached: boolean;
    own: string;
    signature: string;
  }[];
};

import type { AuthorWords } from "@/domain/intake/own-words/author-words";
import type { Report } from "./read-report";
import type { MailAddress } from "./sender/addresses";

export type ParsedAttachment = {
  /** Decoded file name; empty when the part has none. */
  name: string;
  mediaType: string;
  /** Bytes, decoded. */
  size: number;
  content: Uint8Array;
  /** Without angle brackets. */
  contentId: string | null;
  /** Shown within the HTML or meant to be shown with the text. */
  inline: boolean;
};

/** A message carried inside another one. */
export type NestedMail = {
  from: MailAddress | null;
  to: MailAddress[];
  subject: string;
  text: string;
  /** Mail programs draw it as part of the text. */
  shown: boolean;
  /** A list, an advert or a machine sent it. */
  toMany: boolean;
};

/** A letter within a mail: attached, or quoted under its reply header. `from` is null for a mere file of text. Quotes in it are left out. */
export type Enclosed = { from: MailAddress | null; subject: string; attached: boolean } & Pick<
  AuthorWords,
  "own" | "signature"
>;

/** A mail as read. Everything in it is a claim of whoever sent it. */
export type ParsedMail = {
  /** With its angle brackets, as are `inReplyTo` and `references`. */
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  /** The Date header, which may be anything; never a basis for a clock. */
  date: Date | null;
  from: MailAddress | null;
  /** The header that names `from`, in lower case; any but `from` names somebody whom nothing can prove, such as whom a list writes for. */
  fromField: string | null;
  /** Every address of every From header: more than one means the sender is not to be believed. */
  authors: MailAddress[];
  replyTo: MailAddress | null;
  to: MailAddress[];
  cc: MailAddress[];
  subject: string;
  /** Visible text, decoded, with line feeds; a forwarded message that is shown inline is part of it. */
  text: string;
  words: AuthorWords;
  /** As sent: never to be drawn before it is sanitised. */
  html: string | null;
  attachments: ParsedAttachment[];
  headers: { name: string; value: string }[];
  /** The first word of Auto-Submitted and Precedence, in lower case. */
  autoSubmitted: string | null;
  precedence: string | null;
  listId: string | null;
  /** "" is the null return path of bounces and automatic answers. */
  returnPath: string | null;
  report: Report | null;
  nested: NestedMail[];
  enclosed: Enclosed[];
};

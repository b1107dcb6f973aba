import type { Authentication } from "@/db/schema/tickets";
import { type Triage, triage } from "@/domain/triage/triage";
import { parseMail } from "../parse/parse-mail";
import type { ParsedMail } from "../parse/parsed-mail";
import { authenticateSender } from "../trust/authenticate-sender";
import { resolveNames } from "../trust/resolve-names";
import { embeddedPictures } from "./embedded-pictures";
import { sanitiseHtml } from "./sanitise-html";

/** Everything in it is a claim of whoever sent it. */
export type AnalysedMail = {
  /** Without what only triage needs: it crosses from one process to another. */
  mail: Omit<ParsedMail, "html" | "words" | "nested" | "enclosed" | "replyTo" | "date">;
  triage: Triage;
  safeHtml: string | null;
  authentication: Authentication;
  /** Message-IDs of the mail a bounce or a complaint carries inside it, without angle brackets. */
  reported: string[];
};

export type AnalysisOptions = { authservId?: string | null; asRequest?: boolean };

/** A report names the mail it answers within its first part; the rest is content. */
const MOST_REPORTED = 20;

/**
 * Runs on hostile input: only the sandbox calls it.
 * @param options.authservId under which our mail server signs what it finds out about senders; null: it does not
 * @throws UnreadableMail
 */
export async function analyseMail(raw: Uint8Array, options: AnalysisOptions = {}): Promise<AnalysedMail> {
  const { authservId = null, asRequest = false } = options;
  const parsed = storable(await parseMail(raw));
  const { html, words, nested, enclosed, replyTo, date, ...mail } = parsed;
  const triaged = triage(parsed, asRequest);
  return {
    mail,
    triage: triaged,
    safeHtml: html ? sanitiseHtml(html, embeddedPictures(mail.attachments)) : null,
    reported: ["bounce", "complaint"].includes(triaged.kind) ? messageIdsWithin(raw, mail.text) : [],
    authentication: await authenticateSender(raw, mail, { authservId, resolve: resolveNames }),
  };
}

/** PostgreSQL text cannot hold NUL, and offsets of the evidence must be those of the stored text. */
function storable(mail: ParsedMail): ParsedMail {
  return {
    ...mail,
    text: withoutNul(mail.text),
    subject: withoutNul(mail.subject),
    html: mail.html && withoutNul(mail.html),
    from: mail.from && { ...mail.from, name: withoutNul(mail.from.name) },
    attachments: mail.attachments.map((file) => ({ ...file, name: withoutNul(file.name) })),
  };
}

function withoutNul(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}

/** In the source, and in the text, which may have been encoded. */
function messageIdsWithin(raw: Uint8Array, text: string): string[] {
  const ids = [Buffer.from(raw).toString("latin1"), text].flatMap((source) =>
    [...source.matchAll(/^[ \t>]*(?:message-id|original-message-id):\s*<([^<>\s]{1,250})>/gim)].map(
      (match) => match[1]!,
    ),
  );
  return [...new Set(ids)].slice(0, MOST_REPORTED);
}

import { parseMail } from "@/domain/intake/parse/parse-mail";
import { triage } from "@/domain/triage/triage";

/** What a test says of a mail that a program sends. `parts` follow the text; `report` is its report-type (RFC 6522). */
export type Letter = {
  from?: string;
  subject?: string;
  head?: string[];
  text: string;
  parts?: string[];
  report?: string;
};

/** A mail of ours, as it comes back. */
export const RETURNED =
  "Received: by relay.example with SMTP; 2 May 2026 10:00:00 -0000\nMessage-ID: <our-1@desk.example>\n" +
  "From: desk@desk.example\nTo: olga@gone.example\nSubject: News\nMIME-Version: 1.0\n\nHello";
export const part = (type: string, content: string) => `Content-Type: ${type}\n\n${content}`;
export const RETURNED_PART = part("message/rfc822", RETURNED);

/** The raw message. */
export function letter({
  from = "Olga <olga@mail.example>",
  subject = "",
  head = [],
  text,
  parts = [],
  report,
}: Letter): string {
  const type = report ? `report; report-type=${report}` : "mixed";
  return [
    ...head,
    `From: ${from}`,
    "To: desk@desk.example",
    `Subject: ${subject}`,
    `Content-Type: multipart/${type}; boundary=b`,
    "",
    ...[part("text/plain; charset=utf-8", text), ...parts].map((one) => `--b\n${one}\n`),
    "--b--",
  ].join("\n");
}

/** What triage makes of a raw message, in short. */
export async function understood(raw: string | Uint8Array) {
  const { kind, account, recipients, requests, lane } = triage(await parseMail(Buffer.from(raw)));
  const to = kind === "bounce" ? recipients : account.emails;
  return { kind, to, requests: requests.map(({ type }) => type), lane };
}

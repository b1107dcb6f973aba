import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ImapFlow } from "imapflow";
import PostalMime, { type Email } from "postal-mime";
import type { Running } from "./running";

/** A mail as a test says it; `headers` are whole lines, `body` replaces the plain text with parts of its own. */
export type Mail = { from: string; subject: string; text: string; headers?: string[] };

/** Puts a mail into the desk's mailbox, as a mail server would. */
export function deliverMail(running: Running, mail: Mail): Promise<void> {
  return deliverSource(
    running,
    [
      ...(mail.headers ?? []),
      `From: ${mail.from}`,
      "To: privacy@desk.example",
      `Subject: =?utf-8?B?${Buffer.from(mail.subject).toString("base64")}?=`,
      `Message-ID: <${crypto.randomUUID()}@mail.example>`,
      `Date: ${new Date().toUTCString()}`,
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from(mail.text).toString("base64"),
      "",
    ].join("\r\n"),
  );
}

/** Puts a message into the desk's mailbox exactly as it is. */
export async function deliverSource(running: Running, raw: string): Promise<void> {
  const { host, port, login, password } = running.imap;
  const client = new ImapFlow({ host, port, secure: false, auth: { user: login, pass: password }, logger: false });
  await client.connect();
  await client.append("INBOX", raw);
  await client.logout();
}

/** The mails that the SMTP server took for an address, oldest first. */
export async function sentMailsTo(running: Running, address: string): Promise<Email[]> {
  const folder = path.join(running.sentFolder, address);
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  return Promise.all(files.map((file) => PostalMime.parse(readFileSync(path.join(folder, file)))));
}

/** Texts (subject, then body) of {@link sentMailsTo}. */
export async function sentMailTo(running: Running, address: string): Promise<string[]> {
  return (await sentMailsTo(running, address)).map((mail) => `${mail.subject}\n${mail.text}`);
}

/** Message-IDs of the same mails, without angle brackets. */
export async function sentIdsTo(running: Running, address: string): Promise<string[]> {
  return (await sentMailsTo(running, address)).map((mail) => mail.messageId!.replace(/^<|>$/g, ""));
}

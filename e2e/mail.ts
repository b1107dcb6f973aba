import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ImapFlow } from "imapflow";
import PostalMime from "postal-mime";
import type { Running } from "./running";

/** Puts a mail into the desk's mailbox, as a mail server would. */
export async function deliverMail(
  running: Running,
  mail: { from: string; subject: string; text: string },
): Promise<void> {
  const { host, port, login, password } = running.imap;
  const client = new ImapFlow({ host, port, secure: false, auth: { user: login, pass: password }, logger: false });
  await client.connect();
  const raw = [
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
  ].join("\r\n");
  await client.append("INBOX", raw);
  await client.logout();
}

/** Texts (subject, then body) of the mails that the SMTP server took for an address, oldest first. */
export async function sentMailTo(running: Running, address: string): Promise<string[]> {
  const files = readdirSync(running.sentFolder).sort();
  const mails = await Promise.all(
    files.map((file) => PostalMime.parse(readFileSync(path.join(running.sentFolder, file)))),
  );
  return mails
    .filter((mail) => mail.to?.some((to) => to.address === address))
    .map((mail) => `${mail.subject}\n${mail.text}`);
}

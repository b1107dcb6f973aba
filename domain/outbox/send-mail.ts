import { createTransport } from "nodemailer";
import type { DkimKey } from "@/db/settings";
import type { MailSecurity } from "@/vocabulary/mail-security";
import { deliveryFailure } from "./delivery-failure";
import type { OutgoingFile } from "./files-of";

/** `automatic` mail says so, that no machine answers it (RFC 3834). */
export type OutgoingMail = {
  mailMessageId: string;
  from: { name: string; address: string };
  replyTo: string;
  to: string;
  subject: string;
  text: string;
  inReplyTo: string | null;
  files: OutgoingFile[];
  automatic: "auto-replied" | "auto-generated" | null;
};

/**
 * Hands mail to a mail server. `server` says which one, without its address or its secrets.
 * @throws DeliveryFailure when the server does not take it
 */
export type Transport = { server?: string; send: (mail: OutgoingMail) => Promise<void>; close: () => void };

/** With a login the password is never sent in the clear, but to this machine. */
export type MailServerAccount = {
  host: string;
  port: number;
  security: MailSecurity;
  login: string | null;
  password: string;
};

const SECONDS = 1000;

/**
 * @param to `smtp://` or `smtps://`, with name and password where the server wants them; or an account
 * @param dkim signs each mail (RFC 6376); null leaves that to the server
 */
export function smtpTransport(to: string | MailServerAccount, dkim: DkimKey | null = null): Transport {
  const smtp = createTransport({
    ...reach(to),
    pool: true,
    maxConnections: 2,
    ...(dkim ? { dkim } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // A pooled connection that dies while idle is nobody's mail: the next one opens another.
  smtp.on("error", () => {});
  const send = async (mail: OutgoingMail) => {
    try {
      await smtp.sendMail(asMessage(mail));
    } catch (error) {
      throw deliveryFailure(error);
    }
  };
  return { send, close: () => smtp.close() };
}

/** Where the server is, how we are let in, and how long we wait for it. */
export function reach(to: string | MailServerAccount) {
  const patience = {
    connectionTimeout: 15 * SECONDS,
    greetingTimeout: 15 * SECONDS,
    socketTimeout: 30 * SECONDS,
  };
  if (typeof to === "string") return { ...patience, url: to };
  const { host, port, security, login, password } = to;
  return {
    ...patience,
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    // A server that offers no sign-in is told that we want one, not given mail as nobody.
    ...(login ? { auth: { user: login, pass: password }, forceAuth: true } : {}),
  };
}

function asMessage(mail: OutgoingMail) {
  const parent = mail.inReplyTo ? `<${mail.inReplyTo}>` : undefined;
  return {
    envelope: { from: returnPath(mail), to: mail.to },
    messageId: `<${mail.mailMessageId}>`,
    from: mail.from,
    replyTo: mail.replyTo,
    to: { name: "", address: mail.to },
    subject: mail.subject,
    text: mail.text,
    inReplyTo: parent,
    references: parent,
    headers: mail.automatic ? { "Auto-Submitted": mail.automatic, "X-Auto-Response-Suppress": "All" } : {},
    attachments: mail.files.map(({ name, mediaType, content }) => ({
      filename: name,
      contentType: mediaType,
      content: Buffer.from(content),
    })),
  };
}

/**
 * Where a bounce goes. What answers a mail by itself has no way back (RFC 3834, 3.3), that no loop begins; the confirmation
 * of what was done must have one: when it comes back, the ticket opens again.
 */
function returnPath({ automatic, from }: OutgoingMail): string {
  return automatic === "auto-replied" ? "" : from.address;
}

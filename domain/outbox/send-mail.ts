import { createTransport } from "nodemailer";
import { deliveryFailure } from "./delivery-failure";
import type { Sender } from "./sender";

/** A mail as it goes out. `automatic` mail says so, that no machine answers it (RFC 3834). */
export type OutgoingMail = {
  mailMessageId: string;
  from: Sender;
  to: string;
  subject: string;
  text: string;
  inReplyTo: string | null;
  automatic: "auto-replied" | "auto-generated" | null;
};

/** Hands mail to a mail server. @throws DeliveryFailure when the server does not take it */
export type Transport = { send: (mail: OutgoingMail) => Promise<void>; close: () => void };

const SECONDS = 1000;

/**
 * A transport to one SMTP server.
 *
 * @param url `smtp://` or `smtps://`, with name and password where the server wants them
 */
export function smtpTransport(url: string): Transport {
  const smtp = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 15 * SECONDS,
    greetingTimeout: 15 * SECONDS,
    socketTimeout: 30 * SECONDS,
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

function asMessage(mail: OutgoingMail) {
  const parent = mail.inReplyTo ? `<${mail.inReplyTo}>` : undefined;
  return {
    messageId: `<${mail.mailMessageId}>`,
    from: mail.from,
    to: { name: "", address: mail.to },
    subject: mail.subject,
    text: mail.text,
    inReplyTo: parent,
    references: parent,
    headers: mail.automatic ? { "Auto-Submitted": mail.automatic, "X-Auto-Response-Suppress": "All" } : {},
  };
}

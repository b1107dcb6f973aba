import { createTransport } from "nodemailer";
import type { DkimKey } from "@/db/settings";
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

/** Hands mail to a mail server. @throws DeliveryFailure when the server does not take it */
export type Transport = { send: (mail: OutgoingMail) => Promise<void>; close: () => void };

const SECONDS = 1000;

/**
 * @param url `smtp://` or `smtps://`, with name and password where the server wants them
 * @param dkim signs each mail (RFC 6376); null leaves that to the server
 */
export function smtpTransport(url: string, dkim: DkimKey | null = null): Transport {
  const smtp = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 15 * SECONDS,
    greetingTimeout: 15 * SECONDS,
    socketTimeout: 30 * SECONDS,
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

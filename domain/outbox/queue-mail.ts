import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { insertRows } from "@/db/insert-rows";
import { outbox } from "@/db/schema/outbox";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { sealEnvelope } from "./envelope";
import { recipientHash } from "./recipient-hash";
import { readSenders, type Sender } from "./sender";

export type MailPurpose = (typeof outbox.$inferSelect)["purpose"];

/**
 * The files of `messageId` go with it; only an identity check may have no ticket. `hold` keeps it until the ticket is resolved, `notBefore` until then; ids are
 * without angle brackets.
 */
export type NewMail = {
  ticket: number | null;
  messageId?: number | null;
  purpose: MailPurpose;
  to: string;
  subject: string;
  text: string;
  inReplyTo?: string | null;
  hold?: boolean;
  notBefore?: Date;
};

export const OUTBOX_CHANNEL = "outbox";

/** Message-IDs need a domain even on a desk that has no mailbox yet (RFC 5322, 3.6.4; RFC 6761, 6.4). */
const NO_DOMAIN = "rightsdesk.invalid";

/**
 * Puts a mail in the outbox, in the caller's transaction. Its Message-ID is fixed here, so that every attempt to send
 * carries the same one. The caller records the act.
 */
export async function queueMail(acting: Acting, mail: NewMail): Promise<{ id: number }> {
  const [queued] = await queueMails(acting, [mail]);
  return queued!;
}

export async function queueMails(acting: Acting, mails: NewMail[]): Promise<{ id: number }[]> {
  requirePermission(acting.actor, "outbox:queue");
  if (mails.length === 0) return [];

  return inTransaction(acting, async (acting) => {
    const senderOf = await readSenders(
      acting,
      mails.map(({ ticket }) => ticket),
    );
    const rows = mails.map((mail) => rowOf(mail, newMessageId(mail.ticket, senderOf(mail.ticket)), acting.now));
    const queued = await insertRows(acting.db, outbox, rows, { returning: sql`id` });
    if (mails.some(({ hold }) => !hold)) await wakeDelivery(acting);
    return queued.map(({ id }) => ({ id: Number(id) }));
  });
}

function rowOf(mail: NewMail, mailMessageId: string, now: Date): typeof outbox.$inferInsert {
  const { to, subject, text, inReplyTo = null } = mail;
  return {
    ticketNumber: mail.ticket,
    messageId: mail.messageId ?? null,
    purpose: mail.purpose,
    state: mail.hold ? "held" : "queued",
    envelope: sealEnvelope(mailMessageId, { to, subject, text, inReplyTo }),
    recipientHash: recipientHash(to),
    mailMessageId,
    nextAttemptAt: mail.notBefore ?? now,
    createdAt: now,
  };
}

/** The random part is what makes an answer's In-Reply-To proof that its sender had our mail. */
function newMessageId(ticket: number | null, sender: Sender | null): string {
  return `${ticket ?? 0}.${randomUUID()}@${sender?.address.split("@").at(-1) ?? NO_DOMAIN}`;
}

export async function wakeDelivery(acting: Acting): Promise<void> {
  await acting.db.execute(sql`select pg_notify(${OUTBOX_CHANNEL}, '')`);
}

import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bytea, identity, instant } from "./columns";
import { messages, tickets } from "./tickets";

/** Mail to requesters. The envelope (recipient, subject, text) is sealed and goes when the mail is sent. */
export const outbox = pgTable(
  "outbox",
  {
    id: identity("id").primaryKey(),
    ticketNumber: bigint("ticket_number", { mode: "number" })
      .notNull()
      .references(() => tickets.number),
    messageId: bigint("message_id", { mode: "number" }).references(() => messages.id),
    purpose: text("purpose", { enum: ["acknowledgement", "reply", "confirmation"] }).notNull(),
    /** `held` waits for the ticket to be resolved. */
    state: text("state", { enum: ["held", "queued", "sent", "failed", "cancelled"] }).notNull(),
    envelope: bytea("envelope"),
    /** Keyed hash of the recipient, for the limit of one acknowledgement an hour. */
    recipientHash: bytea("recipient_hash").notNull(),
    mailMessageId: text("mail_message_id").notNull(),
    attempts: integer("attempts").notNull().default(0),
    nextAttemptAt: instant("next_attempt_at").notNull(),
    failure: text("failure"),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
  },
  (table) => [
    index("outbox_due").on(table.nextAttemptAt, table.id).where(sql`${table.state} = 'queued'`),
    index("outbox_ticket").on(table.ticketNumber),
    index("outbox_waiting").on(table.state).where(sql`${table.state} in ('held', 'failed')`),
    index("outbox_sent").on(table.sentAt).where(sql`${table.sentAt} is not null`),
    index("outbox_undelivered").on(table.id).where(sql`${table.failure} is not null and ${table.state} <> 'cancelled'`),
    index("outbox_recipient").on(table.recipientHash, table.createdAt),
    uniqueIndex("outbox_mail_message_id").on(table.mailMessageId),
    check("outbox_purpose", sql`${table.purpose} in ('acknowledgement', 'reply', 'confirmation')`),
    check("outbox_state", sql`${table.state} in ('held', 'queued', 'sent', 'failed', 'cancelled')`),
    check("outbox_sent", sql`(${table.state} = 'sent') = (${table.sentAt} is not null)`),
    check("outbox_envelope", sql`(${table.state} in ('sent', 'cancelled')) = (${table.envelope} is null)`),
  ],
);

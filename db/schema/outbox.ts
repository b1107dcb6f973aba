import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { MAIL_SECURITY } from "../../vocabulary/mail-security";
import { bytea, identity, instant } from "./columns";
import { messages, tickets } from "./tickets";

/** Mail to requesters. The envelope (recipient, subject, text) is sealed and goes when the mail is sent. */
export const outbox = pgTable(
  "outbox",
  {
    id: identity("id").primaryKey(),
    /** Null for an identity check during a call, which has no ticket yet. */
    ticketNumber: bigint("ticket_number", { mode: "number" }).references(() => tickets.number),
    messageId: bigint("message_id", { mode: "number" }).references(() => messages.id),
    purpose: text("purpose", { enum: ["acknowledgement", "reply", "confirmation", "identity_check"] }).notNull(),
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
    check("outbox_purpose", sql`${table.purpose} in ('acknowledgement', 'reply', 'confirmation', 'identity_check')`),
    check("outbox_of_ticket", sql`${table.ticketNumber} is not null or ${table.purpose} = 'identity_check'`),
    check("outbox_state", sql`${table.state} in ('held', 'queued', 'sent', 'failed', 'cancelled')`),
    check("outbox_sent", sql`(${table.state} = 'sent') = (${table.sentAt} is not null)`),
    check("outbox_envelope", sql`(${table.state} in ('sent', 'cancelled')) = (${table.envelope} is null)`),
  ],
);

/** The mail server that letters go out by, where the environment names none. One row; without a host none is set. */
export const mailServer = pgTable(
  "mail_server",
  {
    id: integer("id").primaryKey().default(1),
    host: text("host"),
    port: integer("port"),
    security: text("security", { enum: MAIL_SECURITY }),
    login: text("login"),
    passwordSealed: bytea("password_sealed"),
    version: bigint("version", { mode: "number" }).notNull().default(1),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    check("mail_server_one", sql`${table.id} = 1`),
    check("mail_server_security", sql`${table.security} in ('tls', 'starttls', 'none')`),
    check("mail_server_whole", sql`num_nulls(${table.host}, ${table.port}, ${table.security}) in (0, 3)`),
    check("mail_server_password", sql`(${table.login} is null) = (${table.passwordSealed} is null)`),
  ],
);

/** Why no letter goes out at all: a row for as long as that is so. Until `nextAttemptAt` nobody tries. */
export const mailTrouble = pgTable(
  "mail_trouble",
  {
    id: integer("id").primaryKey().default(1),
    /** Which server, as the worker calls it; nothing of its address or its secrets. */
    server: text("server").notNull(),
    failure: text("failure").notNull(),
    since: instant("since").notNull(),
    attempts: integer("attempts").notNull().default(1),
    nextAttemptAt: instant("next_attempt_at").notNull(),
    notifiedAt: instant("notified_at"),
  },
  (table) => [check("mail_trouble_one", sql`${table.id} = 1`)],
);

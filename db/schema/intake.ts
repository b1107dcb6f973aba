import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bytea, identity, instant } from "./columns";
import { tickets } from "./tickets";

/** An IMAP account and folder that is read, and how far: (UIDVALIDITY, last UID). */
export const mailboxes = pgTable(
  "mailboxes",
  {
    id: identity("id").primaryKey(),
    address: text("address").notNull(),
    host: text("host").notNull(),
    port: integer("port").notNull(),
    secure: boolean("secure").notNull(),
    /** The name to sign in with. */
    login: text("login").notNull(),
    passwordSealed: bytea("password_sealed").notNull(),
    folder: text("folder").notNull().default("INBOX"),
    enabled: boolean("enabled").notNull().default(true),
    uidValidity: bigint("uid_validity", { mode: "number" }),
    lastUid: bigint("last_uid", { mode: "number" }).notNull().default(0),
    connectedAt: instant("connected_at"),
    lastMailAt: instant("last_mail_at"),
    /** Code of the last failure, null while all is well. */
    failure: text("failure"),
    failedAt: instant("failed_at"),
    /** UIDs of the folder that the ledger does not have, as of `reconciled_at`. */
    unaccounted: integer("unaccounted"),
    reconciledAt: instant("reconciled_at"),
    version: integer("version").notNull().default(1),
  },
  (table) => [uniqueIndex("mailboxes_account").on(table.host, table.login, table.folder)],
);

/** Every message that ever came, raw first. Each row ends as ticket, appended, duplicate, non_request or quarantined. */
export const mailLedger = pgTable(
  "mail_ledger",
  {
    id: identity("id").primaryKey(),
    mailboxId: bigint("mailbox_id", { mode: "number" }).references(() => mailboxes.id),
    uidValidity: bigint("uid_validity", { mode: "number" }),
    uid: bigint("uid", { mode: "number" }),
    sha256: bytea("sha256").notNull(),
    /** The message as it came; null once the person is erased, and on a duplicate. */
    raw: bytea("raw"),
    size: integer("size").notNull(),
    receivedAt: instant("received_at").notNull(),
    storedAt: instant("stored_at").notNull(),
    state: text("state", { enum: ["stored", "done"] })
      .notNull()
      .default("stored"),
    outcome: text("outcome", { enum: ["ticket", "appended", "duplicate", "non_request", "quarantined"] }),
    /** Which non-request (auto_reply, bounce, spam), or why it is in quarantine. */
    reason: text("reason"),
    ticketNumber: bigint("ticket_number", { mode: "number" }).references(() => tickets.number),
    senderNormalised: text("sender_normalised"),
    sender: text("sender"),
    subject: text("subject"),
  },
  (table) => [
    uniqueIndex("mail_ledger_uid").on(table.mailboxId, table.uidValidity, table.uid),
    uniqueIndex("mail_ledger_sha256").on(table.sha256).where(sql`${table.outcome} is distinct from 'duplicate'`),
    index("mail_ledger_unread").on(table.id).where(sql`${table.state} = 'stored'`),
    index("mail_ledger_ticket").on(table.ticketNumber),
    index("mail_ledger_sender").on(table.senderNormalised),
    index("mail_ledger_outcome").on(table.outcome, table.id.desc()),
    check("mail_ledger_ended", sql`(${table.state} = 'done') = (${table.outcome} is not null)`),
    check(
      "mail_ledger_outcome_known",
      sql`${table.outcome} in ('ticket', 'appended', 'duplicate', 'non_request', 'quarantined')`,
    ),
  ],
);

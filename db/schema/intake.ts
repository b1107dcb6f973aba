import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { REQUEST_TYPES } from "../../vocabulary/requests";
import { bytea, identity, instant } from "./columns";
import { staff } from "./staff";
import { requests, tickets } from "./tickets";

export const OAUTH_PROVIDERS = ["google", "microsoft", "generic"] as const;

/** How an OAuth 2.0 mailbox gets its access tokens (RFC 6749, 6); the secrets are sealed beside it. */
export type MailboxOauth = {
  provider: (typeof OAUTH_PROVIDERS)[number];
  clientId: string;
  tokenUrl: string;
  scope: string;
};

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
    auth: text("auth", { enum: ["password", "oauth2"] })
      .notNull()
      .default("password"),
    /** Set exactly when `auth` is `oauth2`. */
    oauth: jsonb("oauth").$type<MailboxOauth>(),
    /** The password; for OAuth 2.0 the client secret and the refresh token. */
    passwordSealed: bytea("password_sealed").notNull(),
    folder: text("folder").notNull().default("INBOX"),
    /** The folder messages go to once they are stored; null leaves them where they are. */
    moveTo: text("move_to"),
    /** The authserv-id whose Authentication-Results are believed (RFC 8601, 2.5); null believes none. */
    authservId: text("authserv_id"),
    /** Whether the server delivers `name+anything@domain` to `name@domain` (RFC 5233). */
    plusAddressing: boolean("plus_addressing").notNull().default(false),
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
  (table) => [
    uniqueIndex("mailboxes_account").on(table.host, table.login, table.folder),
    check("mailboxes_auth", sql`${table.auth} in ('password', 'oauth2')`),
    check("mailboxes_oauth", sql`(${table.auth} = 'oauth2') = (${table.oauth} is not null)`),
  ],
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
    /** The message as it came, sealed when `sealed_for` is set; null once the person is erased, and on a duplicate. */
    raw: bytea("raw"),
    /** The person whose key seals `raw`: the one the ticket is about. */
    sealedFor: uuid("sealed_for"),
    size: integer("size").notNull(),
    receivedAt: instant("received_at").notNull(),
    storedAt: instant("stored_at").notNull(),
    state: text("state", { enum: ["stored", "done"] })
      .notNull()
      .default("stored"),
    outcome: text("outcome", { enum: ["ticket", "appended", "duplicate", "non_request", "quarantined"] }),
    /** Which non-request (auto_reply, bounce, spam), or why it is in quarantine. */
    reason: text("reason"),
    /** The rule that named the non-request. */
    rule: text("rule"),
    /** Staff say that it is a request: it is read as one, whatever it looks like. */
    asRequest: boolean("as_request").notNull().default(false),
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
    index("mail_ledger_outcome").on(table.outcome, table.id),
    index("mail_ledger_search").using(
      "gin",
      sql`(coalesce(${table.sender}, '') || ' ' || coalesce(${table.subject}, '')) gin_trgm_ops`,
    ),
    index("mail_ledger_duplicate").on(table.sha256).where(sql`${table.outcome} = 'duplicate'`),
    index("mail_ledger_by_mailbox").on(table.mailboxId, table.storedAt, table.outcome, table.reason),
    check("mail_ledger_ended", sql`(${table.state} = 'done') = (${table.outcome} is not null)`),
    check(
      "mail_ledger_outcome_known",
      sql`${table.outcome} in ('ticket', 'appended', 'duplicate', 'non_request', 'quarantined')`,
    ),
  ],
);

type Line = typeof requests.$inferSelect;

/** What a correction changed of a line that was undecided, as it was. */
export type LineBefore = Pick<Line, "id" | "status"> & Partial<Pick<Line, "type" | "region" | "changes">>;

/** Where staff set triage right: what it had believed, by which rule, and what it was. */
export const triageCorrections = pgTable(
  "triage_corrections",
  {
    id: identity("id").primaryKey(),
    at: instant("at").notNull(),
    staffId: uuid("staff_id").references(() => staff.id),
    ticketNumber: bigint("ticket_number", { mode: "number" }).references(() => tickets.number),
    requestId: bigint("request_id", { mode: "number" }).references(() => requests.id),
    ledgerId: bigint("ledger_id", { mode: "number" }).references(() => mailLedger.id),
    /** Null when nothing was proposed: triage missed it. */
    rule: text("rule"),
    /** `type`, `region`, `changes`: the line was another; `missed`: a line was added; `misread`: nobody asked for it;
     * `not_a_request` and `was_a_request`: the whole mail. */
    kind: text("kind", {
      enum: ["type", "region", "changes", "missed", "misread", "not_a_request", "was_a_request"],
    }).notNull(),
    proposed: text("proposed", { enum: REQUEST_TYPES }),
    actual: text("actual", { enum: REQUEST_TYPES }),
    /** The lines as they were, for the undo; null where nothing was changed, and once the person is erased. */
    before: jsonb("before").$type<LineBefore[]>(),
    /** Staff took the correction back. */
    undoneAt: instant("undone_at"),
  },
  (table) => [
    index("triage_corrections_at").on(table.at),
    index("triage_corrections_ticket").on(table.ticketNumber),
    check(
      "triage_corrections_kind",
      sql`${table.kind} in ('type', 'region', 'changes', 'missed', 'misread', 'not_a_request', 'was_a_request')`,
    ),
  ],
);

import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  ASSURANCES,
  KEPT_ANSWER_WAYS,
  REQUEST_STATUSES,
  REQUEST_TYPES,
  SEND_BACK_REASONS,
} from "../../vocabulary/requests";
import { CHANNELS, DISMISSALS, QUIET_KINDS, TICKET_STATUSES } from "../../vocabulary/tickets";
import { calls } from "./calls";
import { identity, instant } from "./columns";
import { people } from "./people";
import { regions } from "./regions";
import { staff } from "./staff";
import { templates } from "./templates";

/** The words of the requester that led to a request: offsets in the message text, and the quoted words themselves. */
export type Evidence = { start: number; end: number; quote: string };

/** A contact as compared: e-mail lower-cased with an ASCII domain, phone E.164. */
export type TicketContact = { kind: "email" | "phone"; normalised: string };

/**
 * How a mail's sender was checked: results as in RFC 8601, `by` whom, and whether the From address is thereby shown to be
 * genuine. `why` is the code of what stood in the way.
 */
export type Authentication = {
  verified: boolean;
  by: "header" | "own" | null;
  spf: string | null;
  dkim: string | null;
  dmarc: string | null;
  why: string | null;
};

/** One obligation with one clock. `due_at` is `received_at` + 24 hours and neither ever moves. */
export const tickets = pgTable(
  "tickets",
  {
    number: bigint("number", { mode: "number" }).generatedAlwaysAsIdentity({ startWith: 1001 }).primaryKey(),
    channel: text("channel", { enum: CHANNELS }).notNull(),
    status: text("status", { enum: TICKET_STATUSES }).notNull().default("new"),
    subject: text("subject"),
    /** The contact the requester came by, as written and normalised. Not necessarily a contact of record. */
    contactKind: text("contact_kind", { enum: ["email", "phone"] }),
    contactValue: text("contact_value"),
    contactNormalised: text("contact_normalised"),
    requesterName: text("requester_name"),
    /** Contacts that say whom the ticket is about, when that is not (only) the requester. */
    about: jsonb("about").$type<TicketContact[]>().notNull().default([]),
    locale: text("locale", { enum: ["ru", "en"] })
      .notNull()
      .default("ru"),
    /** How well the way the ticket came in shows that the requester is the person. */
    assurance: text("assurance", { enum: ASSURANCES }).notNull().default("claimed"),
    /** Why the mail could not be read, when this is a quarantine ticket. */
    quarantine: text("quarantine"),
    /** Why the whole ticket turned out to be no request; null while it is one. */
    dismissedAs: text("dismissed_as", { enum: DISMISSALS }),
    /** What it probably is when it probably asks nothing; null once it is known to ask something. */
    quietAs: text("quiet_as", { enum: QUIET_KINDS }),
    /** The ticket this one was merged into: its earlier clock counts for both. A merged ticket is resolved. */
    mergedInto: bigint("merged_into", { mode: "number" }).references((): AnyPgColumn => tickets.number),
    /** The older ticket this one continues, or was split from. */
    follows: bigint("follows", { mode: "number" }).references((): AnyPgColumn => tickets.number),
    receivedAt: instant("received_at").notNull(),
    dueAt: instant("due_at").notNull(),
    resolvedAt: instant("resolved_at"),
    /** Put aside until then; over by itself at that instant. */
    snoozedUntil: instant("snoozed_until"),
    /** Put aside until the requester writes or calls. */
    waitingSince: instant("waiting_since"),
    assigneeId: uuid("assignee_id").references(() => staff.id),
    personId: uuid("person_id").references(() => people.id),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("tickets_open_by_due").on(table.dueAt, table.number).where(sql`${table.status} <> 'resolved'`),
    index("tickets_open_by_assignee")
      .on(table.assigneeId, table.dueAt, table.number)
      .where(sql`${table.status} <> 'resolved'`),
    index("tickets_free_by_due")
      .on(table.dueAt, table.number)
      .where(sql`${table.status} <> 'resolved' and ${table.assigneeId} is null`),
    index("tickets_aside")
      .on(table.dueAt, table.number)
      .where(
        sql`${table.status} <> 'resolved' and (${table.snoozedUntil} is not null or ${table.waitingSince} is not null)`,
      ),
    index("tickets_quiet")
      .on(table.dueAt, table.number)
      .where(sql`${table.status} <> 'resolved' and ${table.quietAs} is not null`),
    index("tickets_by_due").on(table.dueAt, table.number),
    index("tickets_by_verdict")
      .on(table.dueAt, table.resolvedAt)
      .where(sql`${table.mergedInto} is null and ${table.dismissedAs} is null`),
    index("tickets_by_received").on(table.receivedAt.desc(), table.number.desc()),
    index("tickets_by_resolved")
      .on(table.resolvedAt.desc(), table.number.desc())
      .where(sql`${table.resolvedAt} is not null`),
    index("tickets_merged").on(table.mergedInto).where(sql`${table.mergedInto} is not null`),
    index("tickets_following").on(table.follows).where(sql`${table.follows} is not null`),
    index("tickets_by_person").on(table.personId, table.number.desc()),
    index("tickets_by_contact").on(table.contactNormalised, table.number.desc()),
    check("tickets_channel", sql`${table.channel} in ('email', 'phone', 'link', 'preferences', 'form', 'api')`),
    check("tickets_status", sql`${table.status} in ('new', 'open', 'waiting', 'resolved')`),
    check("tickets_contact_kind", sql`${table.contactKind} in ('email', 'phone')`),
    check("tickets_locale", sql`${table.locale} in ('ru', 'en')`),
    check("tickets_assurance", sql`${table.assurance} in ('claimed', 'contact', 'facts')`),
    check(
      "tickets_dismissed_as",
      sql`${table.dismissedAs} in ('spam', 'auto_reply', 'newsletter', 'nothing_asked', 'not_for_us', 'duplicate')`,
    ),
    check("tickets_quiet_as", sql`${table.quietAs} in ('spam', 'auto_reply', 'nothing_asked')`),
    check("tickets_dismissed", sql`${table.dismissedAs} is null or ${table.status} = 'resolved'`),
    check(
      "tickets_merged_is_resolved",
      sql`${table.mergedInto} is null or (${table.status} = 'resolved' and ${table.mergedInto} <> ${table.number})`,
    ),
    check("tickets_aside_one_way", sql`num_nonnulls(${table.snoozedUntil}, ${table.waitingSince}) <= 1`),
    check(
      "tickets_aside_is_open",
      sql`${table.status} <> 'resolved' or num_nonnulls(${table.snoozedUntil}, ${table.waitingSince}) = 0`,
    ),
    check("tickets_clock", sql`${table.dueAt} = ${table.receivedAt} + interval '24 hours'`),
    check("tickets_resolved", sql`(${table.status} = 'resolved') = (${table.resolvedAt} is not null)`),
  ],
);

/** One typed line of a ticket. */
export const requests = pgTable(
  "requests",
  {
    id: identity("id").primaryKey(),
    ticketNumber: bigint("ticket_number", { mode: "number" })
      .notNull()
      .references(() => tickets.number),
    type: text("type", { enum: REQUEST_TYPES }).notNull(),
    /** The region an unsubscribe is about; null means everywhere. */
    region: text("region").references(() => regions.code),
    /** New values an edit asks for, by field name of a person plus `email` and `phone`. */
    changes: jsonb("changes").$type<Record<string, string>>().notNull().default({}),
    status: text("status", { enum: REQUEST_STATUSES }).notNull(),
    /** Coded reason of a refusal. */
    reason: text("reason"),
    /** What applying did, in codes and counts: never a personal value. */
    outcome: jsonb("outcome").$type<Record<string, string | number | string[]>>(),
    evidence: jsonb("evidence").$type<Evidence[]>().notNull().default([]),
    /** The triage rule that proposed it, and how sure it was (0 to 1); null for what staff or the requester put. */
    rule: text("rule"),
    confidence: real("confidence"),
    assurance: text("assurance", { enum: ASSURANCES }),
    /** Who applied it; for a delete, who put the dry run forward. */
    appliedBy: uuid("applied_by").references(() => staff.id),
    approvedBy: uuid("approved_by").references(() => staff.id),
    /** When a deletion was put forward; null once it is sent back. */
    putForwardAt: instant("put_forward_at"),
    /** Why a deletion was last sent back, by whom and when. */
    sentBackAs: text("sent_back_as", { enum: SEND_BACK_REASONS }),
    sentBackNote: text("sent_back_note"),
    sentBackBy: uuid("sent_back_by").references(() => staff.id),
    sentBackAt: instant("sent_back_at"),
    /** When it ended, applied or refused. */
    decidedAt: instant("decided_at"),
    /** When it was asked, if later than the ticket was received: a follow-up's own 24 hours run from here. */
    askedAt: instant("asked_at"),
    /** How it was answered; of a refused one, that a letter told why. */
    answerWay: text("answer_way", { enum: KEPT_ANSWER_WAYS }),
    answerMessageId: bigint("answer_message_id", { mode: "number" }).references((): AnyPgColumn => messages.id),
    answerCallId: bigint("answer_call_id", { mode: "number" }).references((): AnyPgColumn => calls.id),
    /** Where a paper was handed over or sent, or its reference. */
    answerNote: text("answer_note"),
    /** The merged ticket that the line came over from. */
    mergedFrom: bigint("merged_from", { mode: "number" }).references(() => tickets.number),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("requests_ticket").on(table.ticketNumber),
    index("requests_by_type").on(table.type, table.ticketNumber),
    index("requests_by_region").on(table.region, table.type, table.ticketNumber),
    index("requests_by_rule").on(table.createdAt, table.rule).where(sql`${table.rule} is not null`),
    index("requests_awaiting_approval").on(table.createdAt).where(sql`${table.status} = 'awaiting_approval'`),
    index("requests_answered_by_message").on(table.answerMessageId).where(sql`${table.answerMessageId} is not null`),
    check("requests_answer_way", sql`${table.answerWay} in ('reply', 'phone', 'in_person', 'post', 'unrecorded')`),
    check(
      "requests_answered",
      sql`${table.status} <> 'applied' or ${table.type} not in ('access', 'question', 'disclosure') or ${table.answerWay} is not null`,
    ),
    check(
      "requests_answer_evidence",
      sql`(coalesce(${table.answerWay}, '') = 'reply') = (${table.answerMessageId} is not null)
        and (${table.answerCallId} is null or ${table.answerWay} = 'phone')
        and (coalesce(${table.answerWay}, '') in ('in_person', 'post')) = (${table.answerNote} is not null)`,
    ),
    check(
      "requests_sent_back",
      sql`${table.sentBackAs} in ('proof_too_weak', 'wrong_person', 'must_be_kept', 'not_finished', 'other')
        and num_nulls(${table.sentBackAs}, ${table.sentBackBy}, ${table.sentBackAt}) in (0, 3)`,
    ),
    check("requests_type", sql`${table.type} in ('unsubscribe', 'edit', 'delete', 'access', 'question', 'disclosure')`),
    check("requests_status", sql`${table.status} in ('proposed', 'open', 'awaiting_approval', 'applied', 'refused')`),
    check("requests_decided", sql`(${table.status} in ('applied', 'refused')) = (${table.decidedAt} is not null)`),
    check("requests_refused_with_reason", sql`${table.status} <> 'refused' or ${table.reason} is not null`),
    check(
      "requests_delete_needs_two",
      sql`${table.type} <> 'delete' or ${table.status} <> 'applied' or (${table.appliedBy} is not null and ${table.approvedBy} is not null and ${table.appliedBy} <> ${table.approvedBy})`,
    ),
  ],
);

/** Two tickets that have to do with each other and share nothing else: each keeps its clock. */
export const ticketLinks = pgTable(
  "ticket_links",
  {
    /** The smaller of the two numbers. */
    one: bigint("one", { mode: "number" })
      .notNull()
      .references(() => tickets.number),
    other: bigint("other", { mode: "number" })
      .notNull()
      .references(() => tickets.number),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.one, table.other] }),
    index("ticket_links_other").on(table.other),
    check("ticket_links_ordered", sql`${table.one} < ${table.other}`),
  ],
);

/** What was said on a ticket: by the requester (`in`), to them (`out`), or among staff (`note`). */
export const messages = pgTable(
  "messages",
  {
    id: identity("id").primaryKey(),
    ticketNumber: bigint("ticket_number", { mode: "number" })
      .notNull()
      .references(() => tickets.number),
    direction: text("direction", { enum: ["in", "out", "note"] }).notNull(),
    authorId: uuid("author_id").references(() => staff.id),
    subject: text("subject"),
    text: text("text").notNull(),
    /** Sanitised when stored; drawn only inside a sandboxed frame. */
    safeHtml: text("safe_html"),
    /** The Message-ID of the mail, without angle brackets. */
    mailMessageId: text("mail_message_id"),
    /** Null for what did not come by mail. */
    authentication: jsonb("authentication").$type<Authentication>(),
    /** Of a reply: the masked address it went to, and the contact of record it was; null for the requester's own. */
    sentTo: text("sent_to"),
    contactId: bigint("contact_id", { mode: "number" }),
    at: instant("at").notNull(),
  },
  (table) => [
    index("messages_ticket").on(table.ticketNumber, table.id),
    index("messages_mail_message_id").on(table.mailMessageId).where(sql`${table.mailMessageId} is not null`),
    check("messages_direction", sql`${table.direction} in ('in', 'out', 'note')`),
  ],
);

/** A letter that a member of staff is writing, saved as they type. */
export const drafts = pgTable(
  "drafts",
  {
    id: identity("id").primaryKey(),
    ticketNumber: bigint("ticket_number", { mode: "number" })
      .notNull()
      .references(() => tickets.number),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    subject: text("subject").notNull().default(""),
    text: text("text").notNull().default(""),
    templateId: bigint("template_id", { mode: "number" }).references(() => templates.id),
    /** The contact of record it is to go to; null for the requester's own address. */
    contactId: bigint("contact_id", { mode: "number" }),
    version: integer("version").notNull().default(1),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [uniqueIndex("drafts_author").on(table.ticketNumber, table.staffId)],
);

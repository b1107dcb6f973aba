import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { CHECK_STATES, CHECK_WAYS } from "../../vocabulary/identity";
import type { RequestType } from "../../vocabulary/requests";
import { bytea, identity, instant } from "./columns";
import { outbox } from "./outbox";
import { people } from "./people";
import { staff } from "./staff";
import { tickets } from "./tickets";

/** A code and a link sent to a contact on record, and what came of it. Neither is kept: only what they are compared with. */
export const identityChecks = pgTable(
  "identity_checks",
  {
    id: identity("id").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    /** Null for a call until it is logged as a ticket of its own. */
    ticketNumber: bigint("ticket_number", { mode: "number" }).references(() => tickets.number),
    /** What the agent's screen calls the call. */
    callKey: uuid("call_key"),
    /** Null when a program sent it. */
    staffId: uuid("staff_id").references(() => staff.id),
    /** Of the contact it went to, as in `contacts`; null once the person is erased. */
    contactHash: bytea("contact_hash"),
    /** The kinds of request the letter named; none for a request about the person's data in general. */
    about: jsonb("about").$type<RequestType[]>().notNull().default([]),
    locale: text("locale", { enum: ["ru", "en"] }).notNull(),
    /** Both are null as soon as the check has ended. */
    codeHash: bytea("code_hash"),
    tokenHash: bytea("token_hash"),
    wrongCodes: integer("wrong_codes").notNull().default(0),
    state: text("state", { enum: CHECK_STATES }).notNull().default("sent"),
    confirmedBy: text("confirmed_by", { enum: CHECK_WAYS }),
    outboxId: bigint("outbox_id", { mode: "number" }).references(() => outbox.id),
    sentAt: instant("sent_at").notNull(),
    confirmedAt: instant("confirmed_at"),
    /** When it was confirmed, or ended otherwise. */
    endedAt: instant("ended_at"),
  },
  (table) => [
    index("identity_checks_person").on(table.personId, table.sentAt.desc()),
    index("identity_checks_ticket").on(table.ticketNumber).where(sql`${table.ticketNumber} is not null`),
    index("identity_checks_call").on(table.callKey).where(sql`${table.callKey} is not null`),
    uniqueIndex("identity_checks_token").on(table.tokenHash).where(sql`${table.tokenHash} is not null`),
    uniqueIndex("identity_checks_one_of_ticket").on(table.ticketNumber).where(sql`${table.state} = 'sent'`),
    uniqueIndex("identity_checks_one_of_call").on(table.callKey, table.staffId).where(sql`${table.state} = 'sent'`),
    check(
      "identity_checks_state",
      sql`${table.state} in ('sent', 'confirmed', 'locked', 'denied', 'replaced', 'withdrawn')`,
    ),
    check("identity_checks_confirmed_by", sql`${table.confirmedBy} in ('code', 'link')`),
    check("identity_checks_place", sql`num_nonnulls(${table.ticketNumber}, ${table.callKey}) > 0`),
    check("identity_checks_call_of_staff", sql`${table.callKey} is null or ${table.staffId} is not null`),
    check("identity_checks_wrong_codes", sql`${table.wrongCodes} between 0 and 5`),
    check("identity_checks_locked", sql`${table.state} <> 'locked' or ${table.wrongCodes} = 5`),
    check("identity_checks_ended", sql`(${table.state} = 'sent') = (${table.endedAt} is null)`),
    check("identity_checks_confirmed", sql`(${table.confirmedBy} is null) = (${table.confirmedAt} is null)`),
    check("identity_checks_evidence", sql`${table.state} <> 'confirmed' or ${table.confirmedAt} is not null`),
    check(
      "identity_checks_secrets",
      sql`(${table.state} = 'sent') = (${table.codeHash} is not null) and (${table.state} = 'sent') = (${table.tokenHash} is not null)`,
    ),
  ],
);

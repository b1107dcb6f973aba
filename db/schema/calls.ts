import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, identity, instant } from "./columns";
import { people } from "./people";
import { staff } from "./staff";
import { tickets } from "./tickets";

/** How a call ended. The first four have a ticket; the others close without one, and without a person. */
export const DISPOSITIONS = [
  "resolved",
  "logged",
  "call_back",
  "dropped",
  "wrong_number",
  "silent",
  "no_request",
  "missed",
] as const;

export const VERIFICATION_STATES = ["open", "passed", "locked"] as const;

/** How far a fact of the record is: told to the agent, and what the caller's answer was worth. */
export type FactState = "asked" | "right" | "wrong";

/** Calls, as a telephone system announced them or as an agent logged them. Numbers are E.164. */
export const calls = pgTable(
  "calls",
  {
    id: identity("id").primaryKey(),
    /** The telephone system's own name of the call; null for one that it did not announce. */
    callId: text("call_id"),
    /** Null when the number was withheld, is none, or was erased. */
    fromNumber: text("from_number"),
    toNumber: text("to_number"),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    rangAt: instant("rang_at").notNull(),
    /** When the agent took it up on the screen. */
    takenAt: instant("taken_at"),
    answeredAt: instant("answered_at"),
    endedAt: instant("ended_at"),
    recordingUrl: text("recording_url"),
    disposition: text("disposition", { enum: DISPOSITIONS }),
    /** When the agent was done with it. */
    loggedAt: instant("logged_at"),
    /** What the screen calls the act of logging it, so that a repeat finds the call logged already. */
    logKey: uuid("log_key"),
    ticketNumber: bigint("ticket_number", { mode: "number" }).references(() => tickets.number),
    personId: uuid("person_id").references(() => people.id),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("calls_call_id").on(table.callId).where(sql`${table.callId} is not null`),
    uniqueIndex("calls_log_key").on(table.logKey).where(sql`${table.logKey} is not null`),
    index("calls_unfinished").on(table.staffId, table.rangAt).where(sql`${table.loggedAt} is null`),
    index("calls_from").on(table.fromNumber).where(sql`${table.fromNumber} is not null`),
    index("calls_ticket").on(table.ticketNumber).where(sql`${table.ticketNumber} is not null`),
    index("calls_person").on(table.personId).where(sql`${table.personId} is not null`),
    check("calls_recording_url", sql`${table.recordingUrl} like 'https://%' and length(${table.recordingUrl}) <= 2000`),
    check(
      "calls_disposition",
      sql`${table.disposition} in ('resolved', 'logged', 'call_back', 'dropped', 'wrong_number', 'silent', 'no_request', 'missed')`,
    ),
    check("calls_logged", sql`(${table.loggedAt} is null) = (${table.disposition} is null)`),
    check("calls_ended", sql`${table.endedAt} >= ${table.rangAt}`),
  ],
);

/** An attempt to make sure of a caller by facts of the record: which were asked, and what the answers were worth. */
export const verifications = pgTable(
  "verifications",
  {
    id: identity("id").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    /** What the agent's screen calls the call: what one caller showed says nothing of the next. */
    callKey: uuid("call_key").notNull(),
    state: text("state", { enum: VERIFICATION_STATES }).notNull().default("open"),
    /** By the code of the fact; never a value. */
    answers: jsonb("answers").$type<Record<string, FactState>>().notNull().default({}),
    startedAt: instant("started_at").notNull(),
    endedAt: instant("ended_at"),
    lockedUntil: instant("locked_until"),
    ticketNumber: bigint("ticket_number", { mode: "number" }).references(() => tickets.number),
  },
  (table) => [
    index("verifications_person").on(table.personId, table.startedAt.desc()),
    index("verifications_ticket").on(table.ticketNumber).where(sql`${table.ticketNumber} is not null`),
    check("verifications_state", sql`${table.state} in ('open', 'passed', 'locked')`),
    check("verifications_ended", sql`(${table.state} = 'open') = (${table.endedAt} is null)`),
    check("verifications_locked", sql`(${table.state} = 'locked') = (${table.lockedUntil} is not null)`),
  ],
);

/** What an agent is typing during a call, sealed: one for each call that was announced, and one for each key of those that were not. */
export const callDrafts = pgTable(
  "call_drafts",
  {
    id: identity("id").primaryKey(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    call: bigint("call", { mode: "number" }).references(() => calls.id, { onDelete: "cascade" }),
    /** What the screen calls a call that no telephone system announced. */
    key: uuid("key"),
    personId: uuid("person_id").references(() => people.id),
    sealed: bytea("sealed").notNull(),
    version: integer("version").notNull().default(1),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    unique("call_drafts_place").on(table.staffId, table.call, table.key).nullsNotDistinct(),
    check("call_drafts_one_place", sql`num_nonnulls(${table.call}, ${table.key}) = 1`),
    index("call_drafts_age").on(table.updatedAt),
  ],
);

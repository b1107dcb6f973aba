import { sql } from "drizzle-orm";
import { bigint, check, date, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, identity, instant } from "./columns";
import { people } from "./people";
import { regions } from "./regions";

const mailingChannel = (name: string) => text(name, { enum: ["email", "sms", "phone"] });

/** Person × region × channel. Only an `active` one can make a member of a segment. */
export const subscriptions = pgTable(
  "subscriptions",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    region: text("region")
      .notNull()
      .references(() => regions.code),
    channel: mailingChannel("channel").notNull(),
    status: text("status", { enum: ["active", "ended"] }).notNull(),
    changedAt: instant("changed_at").notNull(),
    requestId: bigint("request_id", { mode: "number" }),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.region, table.channel] }),
    index("subscriptions_segment")
      .on(table.region, table.channel, table.personId)
      .where(sql`${table.status} = 'active'`),
    check("subscriptions_channel", sql`${table.channel} in ('email', 'sms', 'phone')`),
    check("subscriptions_status", sql`${table.status} in ('active', 'ended')`),
  ],
);

/** A keyed hash of a contact that must not be mailed in one region, or anywhere (`region` null). It outlives the person. */
export const suppressions = pgTable(
  "suppressions",
  {
    id: identity("id").primaryKey(),
    contactHash: bytea("contact_hash").notNull(),
    keyVersion: integer("key_version").notNull().default(1),
    channel: mailingChannel("channel").notNull(),
    region: text("region").references(() => regions.code),
    reason: text("reason", { enum: ["unsubscribed", "erased", "complained"] }).notNull(),
    at: instant("at").notNull(),
    /** The unsubscribe that set it, so that its undo lifts this one and no other. */
    requestId: bigint("request_id", { mode: "number" }),
  },
  (table) => [
    index("suppressions_request").on(table.requestId).where(sql`${table.requestId} is not null`),
    uniqueIndex("suppressions_contact").on(table.contactHash, table.channel, sql`coalesce(${table.region}, '')`),
    check("suppressions_channel", sql`${table.channel} in ('email', 'sms', 'phone')`),
    check("suppressions_reason", sql`${table.reason} in ('unsubscribed', 'erased', 'complained')`),
    check("suppressions_hash_length", sql`octet_length(${table.contactHash}) = 32`),
  ],
);

/** Who was mailed on which day; keeps the promise of one marketing message a day (policy 2.1). */
export const sends = pgTable(
  "sends",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    day: date("day", { mode: "string" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.day] })],
);

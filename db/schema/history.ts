import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { HistoryAction } from "../../vocabulary/history";
import { bytea, identity, instant } from "./columns";

/** Codes and ids that say what happened. Personal values go to the sealed column only. */
export type HistoryDetails = Record<string, string | number | boolean | null | string[]>;

/**
 * The append-only record of every act. No foreign keys: it outlives what it speaks of.
 * UPDATE, DELETE and TRUNCATE are refused by triggers and by the grants of the application's role.
 */
export const history = pgTable(
  "history",
  {
    seq: identity("seq").primaryKey(),
    at: instant("at").notNull(),
    actorKind: text("actor_kind", { enum: ["staff", "token", "system"] }).notNull(),
    actorId: text("actor_id"),
    action: text("action").$type<HistoryAction>().notNull(),
    ticket: bigint("ticket", { mode: "number" }),
    person: uuid("person"),
    details: jsonb("details").$type<HistoryDetails>().notNull(),
    /** Personal values under the person's key; unreadable once that is destroyed. */
    sealed: bytea("sealed"),
    /** SHA-256 over the entry with the ciphertext in place of the values (an RFC 6962 leaf). */
    leaf: bytea("leaf").notNull(),
  },
  (table) => [
    index("history_ticket").on(table.ticket, table.seq).where(sql`${table.ticket} is not null`),
    index("history_person").on(table.person, table.seq).where(sql`${table.person} is not null`),
    index("history_mail_received")
      .on(sql`(${table.details} ->> 'ledger')`)
      .where(sql`${table.action} = 'mail.received'`),
    index("history_at").on(table.at, table.seq),
    index("history_action").on(table.action, table.at, table.seq),
    index("history_actor_at").on(table.actorKind, table.actorId, table.at, table.seq, table.action),
  ],
);

import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { CALL_BACK_DROPS, CALL_BACK_STATES } from "../../vocabulary/call-backs";
import { calls } from "./calls";
import { identity, instant } from "./columns";
import { staff } from "./staff";
import { tickets } from "./tickets";

/** Calls that were promised on a ticket: when, and by whom. Holds nothing personal. */
export const callBacks = pgTable(
  "call_backs",
  {
    id: identity("id").primaryKey(),
    ticketNumber: bigint("ticket_number", { mode: "number" })
      .notNull()
      .references(() => tickets.number),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    /** Never later than the ticket's `due_at`. */
    at: instant("at").notNull(),
    state: text("state", { enum: CALL_BACK_STATES }).notNull().default("open"),
    dropReason: text("drop_reason", { enum: CALL_BACK_DROPS }),
    /** The call that kept the promise; null when it was done by hand. */
    callId: bigint("call_id", { mode: "number" }).references(() => calls.id),
    /** When whoever shall call was notified that it is time. */
    toldAt: instant("told_at"),
    endedAt: instant("ended_at"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("call_backs_open").on(table.ticketNumber).where(sql`${table.state} = 'open'`),
    index("call_backs_by_time").on(table.at).where(sql`${table.state} = 'open'`),
    index("call_backs_ticket").on(table.ticketNumber),
    index("call_backs_call").on(table.callId).where(sql`${table.callId} is not null`),
    check("call_backs_state", sql`${table.state} in ('open', 'done', 'dropped', 'replaced', 'ended')`),
    check(
      "call_backs_drop_reason",
      sql`${table.dropReason} in ('called_us', 'wrote_to_us', 'unreachable', 'not_needed')`,
    ),
    check("call_backs_dropped", sql`(${table.state} = 'dropped') = (${table.dropReason} is not null)`),
    check("call_backs_ended", sql`(${table.state} = 'open') = (${table.endedAt} is null)`),
  ],
);

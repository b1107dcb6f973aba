import { sql } from "drizzle-orm";
import { bigint, check, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { PRESENCE_STATES } from "../../vocabulary/presence";
import { identity, instant } from "./columns";
import { staff } from "./staff";
import { tickets } from "./tickets";

export const NOTIFICATION_KINDS = [
  "mentioned",
  "assigned",
  "taken_over",
  "due_75",
  "due_90",
  "breached",
  "reply_received",
  "erasure_put_forward",
  "bounced",
  "mail_waits",
  "answer_undelivered",
  "erasure_sent_back",
  "call_back_given",
  "call_back_due",
  "identity_confirmed",
  "identity_denied",
] as const;

/** Who looks at a ticket right now, one row for each open tab. Unlogged: after a crash nobody is looking until their tab says so again. */
export const presences = pgTable(
  "presences",
  {
    tab: uuid("tab").primaryKey(),
    /** No foreign key: looking at a ticket must not wait for whoever has locked it. */
    ticketNumber: bigint("ticket_number", { mode: "number" }).notNull(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    state: text("state", { enum: PRESENCE_STATES }).notNull(),
    seenAt: instant("seen_at").notNull(),
  },
  (table) => [
    index("presences_ticket").on(table.ticketNumber),
    check("presences_state", sql`${table.state} in ('viewing', 'replying')`),
  ],
);

/** What a member of staff should know of. Codes and ids only: a notification outlives nobody's personal values. */
export const notifications = pgTable(
  "notifications",
  {
    id: identity("id").primaryKey(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    kind: text("kind", { enum: NOTIFICATION_KINDS }).notNull(),
    ticket: bigint("ticket", { mode: "number" }).references(() => tickets.number),
    /** The member of staff whose act it tells of; null when the desk itself noticed. */
    by: uuid("by").references(() => staff.id),
    codes: jsonb("codes").$type<Record<string, string | number>>().notNull().default({}),
    at: instant("at").notNull(),
    readAt: instant("read_at"),
  },
  (table) => [
    index("notifications_of_staff").on(table.staffId, table.id.desc()),
    index("notifications_unread").on(table.staffId).where(sql`${table.readAt} is null`),
    uniqueIndex("notifications_alert_once")
      .on(table.ticket, table.kind)
      .where(sql`${table.kind} in ('due_75', 'due_90', 'breached')`),
    check(
      "notifications_kind",
      sql`${table.kind} in ('mentioned', 'assigned', 'taken_over', 'due_75', 'due_90', 'breached', 'reply_received', 'erasure_put_forward', 'bounced', 'mail_waits', 'answer_undelivered', 'erasure_sent_back', 'call_back_given', 'call_back_due', 'identity_confirmed', 'identity_denied')`,
    ),
  ],
);

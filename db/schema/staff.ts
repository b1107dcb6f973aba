import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, identity, instant } from "./columns";

const role = () => text("role", { enum: ["agent", "supervisor", "admin"] }).notNull();

export const staff = pgTable(
  "staff",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    role: role(),
    passwordHash: text("password_hash").notNull(),
    locale: text("locale", { enum: ["ru", "en"] })
      .notNull()
      .default("ru"),
    timeZone: text("time_zone").notNull().default("Europe/Moscow"),
    theme: text("theme", { enum: ["system", "light", "dark"] })
      .notNull()
      .default("system"),
    disabledAt: instant("disabled_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("staff_email").on(table.email),
    check("staff_email_lower", sql`${table.email} = lower(${table.email})`),
    check("staff_role", sql`${table.role} in ('agent', 'supervisor', 'admin')`),
    check("staff_locale", sql`${table.locale} in ('ru', 'en')`),
    check("staff_theme", sql`${table.theme} in ('system', 'light', 'dark')`),
  ],
);

/** Signed-in browsers. The cookie carries the id; every request asks this table whether it still counts. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (table) => [index("sessions_staff").on(table.staffId)],
);

/** Failed sign-ins, keyed by a hash of the e-mail, for the rate limit. */
export const signInFailures = pgTable(
  "sign_in_failures",
  { id: identity("id").primaryKey(), emailHash: bytea("email_hash").notNull(), at: instant("at").notNull() },
  (table) => [index("sign_in_failures_recent").on(table.emailHash, table.at)],
);

/** Access for programs. The token itself is shown once and kept only as SHA-256. */
export const apiTokens = pgTable(
  "api_tokens",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    name: text("name").notNull(),
    role: role(),
    tokenHash: bytea("token_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    /** Null: by the desk's own command. */
    createdBy: uuid("created_by").references(() => staff.id),
    expiresAt: instant("expires_at"),
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    uniqueIndex("api_tokens_hash").on(table.tokenHash),
    check("api_tokens_role", sql`${table.role} in ('agent', 'supervisor', 'admin')`),
  ],
);

/** What a POST with an Idempotency-Key brought about, so that a retry answers the same without a second effect. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    tokenId: uuid("token_id")
      .notNull()
      .references(() => apiTokens.id),
    key: text("key").notNull(),
    fingerprint: bytea("fingerprint").notNull(),
    status: integer("status").notNull(),
    /** Ids only (a ticket number, a person id): the answer is read again, so nothing personal is kept here. */
    result: jsonb("result").$type<{ ticket?: number; person?: string; ledger?: number; call?: number }>().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.tokenId, table.key] })],
);

/** Settings of the desk: operator name, default locale and so on, one row each. */
export const settings = pgTable("settings", {
  key: text("key").primaryKey(),
  value: jsonb("value").notNull(),
  changedAt: instant("changed_at").notNull().defaultNow(),
  version: bigint("version", { mode: "number" }).notNull().default(1),
});

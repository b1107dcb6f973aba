import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, identity, instant } from "./columns";
import { regions } from "./regions";

/** The data subjects. Fields are those of policy 5.1; `custom` holds what policy 5.3 leaves to each service. */
export const people = pgTable(
  "people",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    externalId: text("external_id"),
    givenName: text("given_name"),
    familyName: text("family_name"),
    gender: text("gender", { enum: ["male", "female"] }),
    birthDate: date("birth_date", { mode: "string" }),
    maritalStatus: text("marital_status"),
    homeTown: text("home_town"),
    familyTies: text("family_ties"),
    address: text("address"),
    education: text("education"),
    occupation: text("occupation"),
    region: text("region").references(() => regions.code),
    locale: text("locale", { enum: ["ru", "en"] })
      .notNull()
      .default("ru"),
    custom: jsonb("custom").$type<Record<string, string>>().notNull().default({}),
    /** Folded Latin spelling of the whole name, for search across alphabets and typing errors. */
    nameKey: text("name_key"),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    erasedAt: instant("erased_at"),
  },
  (table) => [
    uniqueIndex("people_external_id").on(table.externalId).where(sql`${table.externalId} is not null`),
    index("people_name_key").using("gin", sql`${table.nameKey} gin_trgm_ops`).where(sql`${table.erasedAt} is null`),
    index("people_recent").on(table.updatedAt.desc(), table.id.desc()).where(sql`${table.erasedAt} is null`),
    index("people_by_region")
      .on(table.region, table.updatedAt.desc(), table.id.desc())
      .where(sql`${table.erasedAt} is null`),
    check("people_gender", sql`${table.gender} in ('male', 'female')`),
    check("people_locale", sql`${table.locale} in ('ru', 'en')`),
    check(
      "people_erased_is_blank",
      sql`${table.erasedAt} is null or (num_nonnulls(${table.externalId}, ${table.givenName}, ${table.familyName}, ${table.gender}, ${table.birthDate}, ${table.maritalStatus}, ${table.homeTown}, ${table.familyTies}, ${table.address}, ${table.education}, ${table.occupation}, ${table.region}, ${table.nameKey}) = 0 and ${table.custom} = '{}'::jsonb)`,
    ),
  ],
);

/** How a person is reached. `normalised`: e-mail lower-cased with an ASCII domain, phone E.164. */
export const contacts = pgTable(
  "contacts",
  {
    id: identity("id").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    kind: text("kind", { enum: ["email", "phone"] }).notNull(),
    value: text("value").notNull(),
    normalised: text("normalised").notNull(),
    /** HMAC-SHA-256 under the suppression key, so that suppressions are met inside a query. */
    hash: bytea("hash").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("contacts_normalised").on(table.kind, table.normalised),
    index("contacts_prefix").on(table.normalised.op("text_pattern_ops")),
    index("contacts_person").on(table.personId),
    index("contacts_hash").on(table.hash),
    check("contacts_kind", sql`${table.kind} in ('email', 'phone')`),
    check("contacts_hash_length", sql`octet_length(${table.hash}) = 32`),
  ],
);

/** A data key per person, wrapped by RIGHTSDESK_KEY. Erasing a person deletes the row, and with it every sealed value. */
export const personKeys = pgTable("person_keys", {
  personId: uuid("person_id").primaryKey(),
  wrapped: bytea("wrapped").notNull(),
  createdAt: instant("created_at").notNull().defaultNow(),
});

import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
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
import { NAME_TURNS } from "./name-turns";
import { regions } from "./regions";
import { staff } from "./staff";

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
    /** Folded Latin spelling of the whole name, for search across alphabets. */
    nameKey: text("name_key"),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    /** When the record ended: erased, or merged into another. */
    erasedAt: instant("erased_at"),
    /** The record that goes on instead of this one, which is a blank pointer to it. */
    mergedInto: uuid("merged_into").references((): AnyPgColumn => people.id),
  },
  (table) => [
    uniqueIndex("people_external_id").on(table.externalId).where(sql`${table.externalId} is not null`),
    ...NAME_TURNS.map(({ turned, has }, turn) =>
      index(`people_name_turn_${turn}`)
        .on(sql`${turned} text_pattern_ops`)
        .where(sql`${table.erasedAt} is null and ${has}`),
    ),
    index("people_recent").on(table.updatedAt.desc(), table.id.desc()).where(sql`${table.erasedAt} is null`),
    index("people_by_region")
      .on(table.region, table.updatedAt.desc(), table.id.desc())
      .where(sql`${table.erasedAt} is null`),
    index("people_same_name").on(table.nameKey, table.birthDate).where(sql`${table.erasedAt} is null`),
    index("people_same_birthday")
      .on(table.birthDate)
      .where(sql`${table.erasedAt} is null and ${table.birthDate} is not null`),
    index("people_merged").on(table.mergedInto).where(sql`${table.mergedInto} is not null`),
    check(
      "people_merged_is_over",
      sql`${table.mergedInto} is null or (${table.erasedAt} is not null and ${table.mergedInto} <> ${table.id})`,
    ),
    check("people_gender", sql`${table.gender} in ('male', 'female')`),
    check("people_locale", sql`${table.locale} in ('ru', 'en')`),
    check(
      "people_erased_is_blank",
      sql`${table.erasedAt} is null or (num_nonnulls(${table.externalId}, ${table.givenName}, ${table.familyName}, ${table.gender}, ${table.birthDate}, ${table.maritalStatus}, ${table.homeTown}, ${table.familyTies}, ${table.address}, ${table.education}, ${table.occupation}, ${table.region}, ${table.nameKey}) = 0 and ${table.custom} = '{}'::jsonb)`,
    ),
  ],
);

/**
 * The words that names on record are made of, kept by triggers on people, so that a mistyped one costs a look at words instead
 * of at everybody. A word may stand here twice; it goes with the last person who bears it.
 */
export const nameWords = pgTable("name_words", { word: text("word").notNull() }, (table) => [
  index("name_words_word").on(table.word.op("text_pattern_ops")),
]);

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

export const DUPLICATE_STATES = ["likely", "proposed", "distinct"] as const;

/** Two records that look like one person's (`likely`), that staff take for one (`proposed`), or know to be two (`distinct`). */
export const duplicates = pgTable(
  "duplicates",
  {
    /** The lower id of the two. */
    a: uuid("a")
      .notNull()
      .references(() => people.id),
    b: uuid("b")
      .notNull()
      .references(() => people.id),
    state: text("state", { enum: DUPLICATE_STATES }).notNull(),
    /** How alike they were when they were compared, 0 to 100. */
    score: integer("score").notNull(),
    /** Who judged them; null for what was found by comparing. */
    staffId: uuid("staff_id").references(() => staff.id),
    at: instant("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.a, table.b] }),
    index("duplicates_of_b").on(table.b),
    index("duplicates_to_judge")
      .on(table.state.desc(), table.score.desc(), table.a.desc(), table.b.desc())
      .where(sql`${table.state} <> 'distinct'`),
    check("duplicates_state", sql`${table.state} in ('likely', 'proposed', 'distinct')`),
    check("duplicates_order", sql`${table.a} < ${table.b}`),
  ],
);

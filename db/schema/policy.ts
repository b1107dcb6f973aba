import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { identity, instant } from "./columns";
import { people } from "./people";

export const policyVersions = pgTable("policy_versions", {
  version: text("version").primaryKey(),
  text: text("text").notNull(),
  publishedAt: instant("published_at").notNull(),
});

/** Who agreed to which version of the policy, when, and by which act (`evidence` is a code, never a value). */
export const consents = pgTable(
  "consents",
  {
    id: identity("id").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    version: text("version")
      .notNull()
      .references(() => policyVersions.version),
    givenAt: instant("given_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    evidence: text("evidence").notNull(),
  },
  (table) => [index("consents_person").on(table.personId)],
);

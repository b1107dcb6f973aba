import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { RequestType } from "../../vocabulary/requests";
import { identity, instant } from "./columns";

/** One act of a macro. Requests are meant by their type: each line of it that is still open. */
export type MacroStep =
  | { kind: "claim" }
  | { kind: "resolve" }
  | { kind: "apply"; type: RequestType }
  | { kind: "refuse"; type: RequestType; reason: string }
  | { kind: "assign"; staff: string }
  | { kind: "note"; text: string }
  | { kind: "reply"; template: number };

/** A named sequence of acts that staff run on a ticket in one go. */
export const macros = pgTable(
  "macros",
  {
    id: identity("id").primaryKey(),
    nameRu: text("name_ru").notNull(),
    nameEn: text("name_en").notNull(),
    steps: jsonb("steps").$type<MacroStep[]>().notNull(),
    version: integer("version").notNull().default(1),
    updatedAt: instant("updated_at").notNull(),
    /** Not offered any more. */
    archivedAt: instant("archived_at"),
  },
  (table) => [
    check("macros_named", sql`length(${table.nameRu}) between 1 and 100 and length(${table.nameEn}) between 1 and 100`),
    check("macros_steps", sql`jsonb_array_length(${table.steps}) between 1 and 20`),
  ],
);

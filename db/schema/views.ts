import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { staff } from "./staff";

export const VIEW_SORTS = ["due", "received", "resolved"] as const;

/** A search of the queue that somebody keeps under a name. */
export const views = pgTable(
  "views",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => staff.id),
    name: text("name").notNull(),
    /** The filters, in the search language's English. Holds codes only, never a personal value. */
    query: text("query").notNull(),
    /** What is looked for beside the filters: names and words. An erasure blanks what names the erased. */
    words: text("words").notNull().default(""),
    sort: text("sort", { enum: VIEW_SORTS }).notNull().default("due"),
    /** Columns by name, in their order; null leaves each reader their own. */
    columns: jsonb("columns").$type<string[]>(),
    shared: boolean("shared").notNull().default(false),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    /** Deleted views are kept for the undo, and drawn nowhere. */
    deletedAt: instant("deleted_at"),
  },
  (table) => [
    index("views_own").on(table.ownerId).where(sql`${table.deletedAt} is null`),
    index("views_shared").on(table.name).where(sql`${table.shared} and ${table.deletedAt} is null`),
    check("views_name", sql`length(${table.name}) between 1 and 60`),
    check("views_length", sql`length(${table.query}) <= 1000 and length(${table.words}) <= 200`),
    check("views_sort", sql`${table.sort} in ('due', 'received', 'resolved')`),
  ],
);

/** How a member of staff last wanted the queue drawn. */
export const queueLooks = pgTable("queue_looks", {
  staffId: uuid("staff_id")
    .primaryKey()
    .references(() => staff.id),
  columns: jsonb("columns").$type<string[]>().notNull(),
});

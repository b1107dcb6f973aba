import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { identity, instant } from "./columns";
import { tickets } from "./tickets";

/** Free words that staff put on tickets. */
export const tags = pgTable(
  "tags",
  {
    id: identity("id").primaryKey(),
    /** As it was first written. */
    word: text("word").notNull(),
    /** As compared: lower case, without ё, one space between words. */
    normalised: text("normalised").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("tags_normalised").on(table.normalised),
    check("tags_length", sql`length(${table.word}) between 1 and 40`),
  ],
);

export const ticketTags = pgTable(
  "ticket_tags",
  {
    ticketNumber: bigint("ticket_number", { mode: "number" })
      .notNull()
      .references(() => tickets.number),
    tagId: bigint("tag_id", { mode: "number" })
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.ticketNumber, table.tagId] }),
    index("ticket_tags_of_tag").on(table.tagId, table.ticketNumber),
  ],
);

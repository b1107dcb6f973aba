import { bigint, index, pgTable } from "drizzle-orm/pg-core";
import { tsvector } from "./columns";
import { tickets } from "./tickets";

/**
 * What a ticket is found by: subject, names of requester and person, and all its messages, stemmed as Russian and English.
 * Triggers on those tables keep it, so that whatever changes or blanks a text, an erasure too, reaches it by itself.
 */
export const ticketWords = pgTable(
  "ticket_words",
  {
    ticketNumber: bigint("ticket_number", { mode: "number" })
      .primaryKey()
      .references(() => tickets.number, { onDelete: "cascade" }),
    words: tsvector("words").notNull(),
  },
  (table) => [index("ticket_words_search").using("gin", table.words)],
);

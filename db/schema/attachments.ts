import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bytea, identity } from "./columns";
import { drafts, messages } from "./tickets";

/** The bytes of attachments, once for each content. */
export const attachmentContents = pgTable(
  "attachment_contents",
  {
    sha256: bytea("sha256").primaryKey(),
    size: integer("size").notNull(),
    content: bytea("content").notNull(),
  },
  (table) => [check("attachment_contents_hash", sql`octet_length(${table.sha256}) = 32`)],
);

/** A file of a message that was sent or received, or of a draft. */
export const attachments = pgTable(
  "attachments",
  {
    id: identity("id").primaryKey(),
    messageId: bigint("message_id", { mode: "number" }).references(() => messages.id),
    draftId: bigint("draft_id", { mode: "number" }).references(() => drafts.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    mediaType: text("media_type").notNull(),
    size: integer("size").notNull(),
    sha256: bytea("sha256")
      .notNull()
      .references(() => attachmentContents.sha256),
  },
  (table) => [
    index("attachments_message").on(table.messageId),
    index("attachments_draft").on(table.draftId).where(sql`${table.draftId} is not null`),
    index("attachments_sha256").on(table.sha256),
    uniqueIndex("attachments_once").on(table.messageId, table.sha256, table.name),
    check("attachments_one_place", sql`num_nonnulls(${table.messageId}, ${table.draftId}) = 1`),
  ],
);

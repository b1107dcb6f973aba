import { and, eq } from "drizzle-orm";
import { tags, ticketTags } from "@/db/schema/tags";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { cleanTag, LONGEST_TAG, MOST_TAGS, normaliseTag } from "@/vocabulary/tags";
import { lockTicket } from "../lock";
import { findTag, type Tag } from "./tag";

/**
 * Puts a tag on a ticket, whosever it is and also when resolved; a word that is new becomes a tag.
 * @returns false when it was there already
 * @throws Refusal `not_found`; `invalid` for a word of no or more than 40 characters, and for the 21st tag of a ticket
 */
export async function tagTicket(acting: Acting, number: number, word: string): Promise<boolean> {
  requirePermission(acting.actor, "ticket:tag");
  const written = requireWord(word);

  return inTransaction(acting, async (acting) => {
    const { personId } = await lockTicket(acting, number);
    const tag = await ensureTag(acting, written);
    const has = and(eq(ticketTags.ticketNumber, number), eq(ticketTags.tagId, tag.id));
    if ((await acting.db.$count(ticketTags, has)) > 0) return false;
    const count = await acting.db.$count(ticketTags, eq(ticketTags.ticketNumber, number));
    if (count >= MOST_TAGS) throw invalid("too_many_tags");
    await acting.db.insert(ticketTags).values({ ticketNumber: number, tagId: tag.id });
    await recordHistory(acting, {
      action: "ticket.tagged",
      ticket: number,
      person: personId,
      details: { tag: String(tag.id) },
    });
    return true;
  });
}

function requireWord(word: string): string {
  const written = cleanTag(word);
  if (written === "") throw invalid("required");
  if ([...written].length > LONGEST_TAG) throw invalid("too_long");
  return written;
}

function invalid(code: string): Refusal {
  return new Refusal("invalid", {}, [{ field: "tag", code }]);
}

/** Of two who write a new word at once, the second waits for the first and takes theirs; until the end nobody can erase it. */
async function ensureTag(acting: Acting, word: string): Promise<Tag> {
  const normalised = normaliseTag(word);
  await acting.db.insert(tags).values({ word, normalised, createdAt: acting.now }).onConflictDoNothing();
  const [tag] = await acting.db.select().from(tags).where(eq(tags.normalised, normalised)).for("key share");
  return tag ?? (await findTag(acting, word))!;
}

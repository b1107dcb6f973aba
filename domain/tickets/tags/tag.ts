import { eq, inArray } from "drizzle-orm";
import { tags, ticketTags } from "@/db/schema/tags";
import type { Acting } from "@/domain/acting";
import { normaliseTag } from "@/vocabulary/tags";

export type Tag = typeof tags.$inferSelect;

export async function findTag(acting: Acting, word: string): Promise<Tag | null> {
  const [tag] = await acting.db
    .select()
    .from(tags)
    .where(eq(tags.normalised, normaliseTag(word)));
  return tag ?? null;
}

/** The words of several tickets in their order, by number, in one query. */
export async function tagsOf(acting: Acting, numbers: number[]): Promise<Map<number, string[]>> {
  const byTicket = new Map<number, string[]>(numbers.map((number) => [number, []]));
  if (numbers.length === 0) return byTicket;
  const rows = await acting.db
    .select({ number: ticketTags.ticketNumber, word: tags.word })
    .from(ticketTags)
    .innerJoin(tags, eq(tags.id, ticketTags.tagId))
    .where(inArray(ticketTags.ticketNumber, numbers))
    .orderBy(tags.normalised);
  for (const { number, word } of rows) byTicket.get(number)?.push(word);
  return byTicket;
}

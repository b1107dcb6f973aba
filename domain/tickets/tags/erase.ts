import { inArray, notExists, or, sql } from "drizzle-orm";
import { tags, ticketTags } from "@/db/schema/tags";
import type { Acting } from "@/domain/acting";
import { namesSomebody } from "@/domain/names-somebody";

/**
 * Takes all tags off these tickets, and deletes every tag that names the person, whatever ticket has it, and those that nothing has any
 * more. Part of an erasure, whose transaction and history are the caller's.
 * @param values the names and contacts of the erased person
 */
export async function eraseTags(acting: Acting, numbers: number[], values: string[]): Promise<void> {
  if (numbers.length > 0) await acting.db.delete(ticketTags).where(inArray(ticketTags.ticketNumber, numbers));
  const names = values.filter(({ length }) => length > 1).map((value) => namesSomebody(tags.word, value));
  const unused = notExists(
    acting.db.select({ tagId: ticketTags.tagId }).from(ticketTags).where(sql`${ticketTags.tagId} = ${tags.id}`),
  );
  await acting.db.delete(tags).where(or(unused, ...names));
}

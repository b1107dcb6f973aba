import { eq, exists } from "drizzle-orm";
import { tags, ticketTags } from "@/db/schema/tags";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

const MOST = 500;

/** The tags that some ticket has, by word. Looks once into an index for each tag, however many tickets have it. */
export async function listTags(acting: Acting): Promise<string[]> {
  requirePermission(acting.actor, "ticket:read");
  const used = acting.db.select({ tagId: ticketTags.tagId }).from(ticketTags).where(eq(ticketTags.tagId, tags.id));
  const rows = await acting.db
    .select({ word: tags.word })
    .from(tags)
    .where(exists(used))
    .orderBy(tags.normalised)
    .limit(MOST);
  return rows.map(({ word }) => word);
}

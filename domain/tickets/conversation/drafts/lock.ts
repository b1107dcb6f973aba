import { and, eq } from "drizzle-orm";
import { drafts } from "@/db/schema/tickets";
import { type Acting, staffId } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

export type Draft = typeof drafts.$inferSelect;

/** @throws Refusal `forbidden` for a program: only staff have drafts */
export function requireAuthor(acting: Acting): string {
  const author = staffId(acting.actor);
  if (!author) throw new Refusal("forbidden");
  return author;
}

/**
 * @param version the one the window knows, 0 for none
 * @throws Refusal `conflict`, with the `version` there is, when another window of the author changed, sent or discarded it
 */
export async function lockDraft(
  acting: Acting,
  number: number,
  author: string,
  version: number,
): Promise<Draft | null> {
  const [draft] = await acting.db
    .select()
    .from(drafts)
    .where(and(eq(drafts.ticketNumber, number), eq(drafts.staffId, author)))
    .for("update");
  const current = draft?.version ?? 0;
  if (current !== version) throw new Refusal("conflict", { version: current });
  return draft ?? null;
}

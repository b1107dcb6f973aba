import { and, eq } from "drizzle-orm";
import { drafts } from "@/db/schema/tickets";
import { type Acting, staffId } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

export type Draft = typeof drafts.$inferSelect;

/**
 * Whose drafts the actor's are: programs have none.
 *
 * @throws Refusal `forbidden` for a program
 */
export function requireAuthor(acting: Acting): string {
  const author = staffId(acting.actor);
  if (!author) throw new Refusal("forbidden");
  return author;
}

/**
 * The author's draft on the ticket, locked until the transaction ends.
 *
 * @param version the one that the author's window knows, 0 when it knows of none
 * @returns null when there is none, as the window thinks
 * @throws Refusal `conflict` when another window of the same author changed, sent or discarded it meanwhile
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
  if ((draft?.version ?? 0) !== version) throw new Refusal("conflict");
  return draft ?? null;
}

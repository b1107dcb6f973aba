import { eq } from "drizzle-orm";
import { drafts, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import type { Draft } from "./lock";

/**
 * Begins a draft.
 *
 * @throws Refusal `not_found` for a ticket there is not; `conflict` when another window began one at the same moment
 */
export async function beginDraft(
  acting: Acting,
  number: number,
  author: string,
  words: Partial<Pick<Draft, "subject" | "text" | "templateId">> = {},
): Promise<Draft> {
  const known = await acting.db.$count(tickets, eq(tickets.number, number));
  if (known === 0) throw new Refusal("not_found");
  const [draft] = await acting.db
    .insert(drafts)
    .values({ ticketNumber: number, staffId: author, ...words, updatedAt: acting.now })
    .onConflictDoNothing()
    .returning();
  if (!draft) throw new Refusal("conflict");
  return draft;
}

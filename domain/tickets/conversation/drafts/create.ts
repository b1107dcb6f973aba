import { eq } from "drizzle-orm";
import { drafts, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import type { Draft } from "./lock";

/** @throws Refusal `not_found`; `conflict` when another window created one concurrently */
export async function createDraft(
  acting: Acting,
  number: number,
  author: string,
  content: Partial<Pick<Draft, "subject" | "text" | "templateId" | "contactId">> = {},
): Promise<Draft> {
  const known = await acting.db.$count(tickets, eq(tickets.number, number));
  if (known === 0) throw new Refusal("not_found");
  const [draft] = await acting.db
    .insert(drafts)
    .values({ ticketNumber: number, staffId: author, ...content, updatedAt: acting.now })
    .onConflictDoNothing()
    .returning();
  if (!draft) throw new Refusal("conflict");
  return draft;
}

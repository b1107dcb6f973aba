import { and, eq } from "drizzle-orm";
import { ticketTags } from "@/db/schema/tags";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { lockTicket } from "../lock";
import { findTag } from "./tag";

/** @returns false when the ticket did not have it @throws Refusal `not_found` */
export async function untagTicket(acting: Acting, number: number, word: string): Promise<boolean> {
  requirePermission(acting.actor, "ticket:tag");

  return inTransaction(acting, async (acting) => {
    const { personId } = await lockTicket(acting, number);
    const tag = await findTag(acting, word);
    if (!tag) return false;
    const removed = await acting.db
      .delete(ticketTags)
      .where(and(eq(ticketTags.ticketNumber, number), eq(ticketTags.tagId, tag.id)))
      .returning({ tagId: ticketTags.tagId });
    if (removed.length === 0) return false;
    await recordHistory(acting, {
      action: "ticket.untagged",
      ticket: number,
      person: personId,
      details: { tag: String(tag.id) },
    });
    return true;
  });
}

import { and, eq, sql } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import { drafts } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { ticketMergeTarget } from "../../merge-target";
import { announceDraft } from "./announce";
import { lockDraft, requireAuthor } from "./lock";

/**
 * Takes the author's draft on a merged ticket to the ticket that goes on, before what they have begun there.
 * @param version the one the window knows
 * @throws Refusal `conflict` unless the ticket is merged, and as when saving
 */
export async function moveDraftToTarget(acting: Acting, number: number, version: number): Promise<{ to: number }> {
  requirePermission(acting.actor, "ticket:reply");
  const author = requireAuthor(acting);

  return inTransaction(acting, async (acting) => {
    const to = await ticketMergeTarget(acting, number);
    if (to === number) throw new Refusal("conflict");
    const draft = await lockDraft(acting, number, author, version);
    if (!draft) return { to };
    const [begun] = await acting.db
      .select()
      .from(drafts)
      .where(and(eq(drafts.ticketNumber, to), eq(drafts.staffId, author)))
      .for("update");
    if (begun) {
      const text = [draft.text, begun.text].filter((part) => part.trim()).join("\n\n");
      await acting.db.update(attachments).set({ draftId: begun.id }).where(eq(attachments.draftId, draft.id));
      await acting.db.delete(drafts).where(eq(drafts.id, draft.id));
      await acting.db
        .update(drafts)
        .set({
          text,
          subject: begun.subject || draft.subject,
          version: sql`${drafts.version} + 1`,
          updatedAt: acting.now,
        })
        .where(eq(drafts.id, begun.id));
    } else {
      await acting.db.update(drafts).set({ ticketNumber: to }).where(eq(drafts.id, draft.id));
    }
    for (const one of [number, to]) await announceDraft(acting, one);
    return { to };
  });
}

import { eq, sql } from "drizzle-orm";
import { attachments, drafts } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { announceDraft } from "./announce";
import { filesOfDraft, requireWithinLimit } from "./files";
import type { Draft } from "./lock";

/**
 * Makes the files of a locked draft those of the message that it has become; the draft is gone.
 *
 * @throws Refusal `invalid` when its files are too large together
 */
export async function takeDraft(acting: Acting, draft: Draft, messageId: number): Promise<void> {
  requireWithinLimit(await filesOfDraft(acting, draft.id));
  // A letter that came back into a draft may have brought a file that was there already.
  await acting.db.execute(sql`
    delete from attachments a using attachments b
    where a.draft_id = ${draft.id} and b.draft_id = a.draft_id and a.sha256 = b.sha256 and a.name = b.name and a.id > b.id`);
  await acting.db.update(attachments).set({ messageId, draftId: null }).where(eq(attachments.draftId, draft.id));
  await acting.db.delete(drafts).where(eq(drafts.id, draft.id));
  await announceDraft(acting, draft.ticketNumber);
}

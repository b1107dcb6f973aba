import { eq, sql } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import { drafts } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { announceDraft } from "./announce";
import { filesOfDraft, requireWithinLimit } from "./files";
import type { Draft } from "./lock";

/** Moves a locked draft's files to its message and deletes it. @throws Refusal `invalid` when they are too large together */
export async function moveDraftToMessage(acting: Acting, draft: Draft, messageId: number): Promise<void> {
  requireWithinLimit(await filesOfDraft(acting, draft.id));
  // A withdrawn reply may have brought back a file that was already there.
  await acting.db.execute(sql`
    delete from attachments a using attachments b
    where a.draft_id = ${draft.id} and b.draft_id = a.draft_id and a.sha256 = b.sha256 and a.name = b.name and a.id > b.id`);
  await acting.db.update(attachments).set({ messageId, draftId: null }).where(eq(attachments.draftId, draft.id));
  await acting.db.delete(drafts).where(eq(drafts.id, draft.id));
  await announceDraft(acting, draft.ticketNumber);
}

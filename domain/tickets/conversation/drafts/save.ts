import { eq } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import { drafts } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { announceDraft } from "./announce";
import { createDraft } from "./create";
import { type Draft, lockDraft, requireAuthor } from "./lock";

/** An empty subject stands for the ticket's own; `contactId`: the contact it is to go to, null for the requester's own address. */
export type DraftContent = { subject: string; text: string; templateId: number | null; contactId?: number | null };

/** `version` 0: there is no draft. */
export type DraftState = { version: number; updatedAt: Date };

const MAX_SUBJECT_LENGTH = 500;
const MAX_TEXT_LENGTH = 40_000;

/**
 * Autosave. Not in the history: nothing of the ticket changes. An empty draft without files is deleted.
 * @param version the one the window knows, 0 for none
 * @throws Refusal `not_found`; `invalid` when too long; `conflict` when another window of the author saved meanwhile
 */
export async function saveDraft(
  acting: Acting,
  number: number,
  version: number,
  content: DraftContent,
): Promise<DraftState> {
  requirePermission(acting.actor, "ticket:reply");
  const author = requireAuthor(acting);
  if (content.subject.length > MAX_SUBJECT_LENGTH)
    throw new Refusal("invalid", {}, [{ field: "subject", code: "too_long" }]);
  if (content.text.length > MAX_TEXT_LENGTH) throw new Refusal("invalid", {}, [{ field: "text", code: "too_long" }]);

  return inTransaction(acting, async (acting) => {
    const draft = await lockDraft(acting, number, author, version);
    const state = await persist(acting, number, author, draft, content);
    await announceDraft(acting, number);
    return state;
  });
}

async function persist(
  acting: Acting,
  number: number,
  author: string,
  draft: Draft | null,
  content: DraftContent,
): Promise<DraftState> {
  const blank = content.text.trim() === "" && content.subject.trim() === "";
  if (!draft) return blank ? { version: 0, updatedAt: acting.now } : createDraft(acting, number, author, content);
  if (blank && (await acting.db.$count(attachments, eq(attachments.draftId, draft.id))) === 0) {
    await acting.db.delete(drafts).where(eq(drafts.id, draft.id));
    return { version: 0, updatedAt: acting.now };
  }
  const state = { version: draft.version + 1, updatedAt: acting.now };
  await acting.db
    .update(drafts)
    .set({ ...content, ...state })
    .where(eq(drafts.id, draft.id));
  return state;
}

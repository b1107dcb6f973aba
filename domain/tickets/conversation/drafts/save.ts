import { eq } from "drizzle-orm";
import { attachments, drafts } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { announceDraft } from "./announce";
import { beginDraft } from "./begin";
import { type Draft, lockDraft, requireAuthor } from "./lock";

/** What is being written; an empty subject stands for the ticket's own. */
export type DraftWords = { subject: string; text: string; templateId: number | null };

/** Where a draft stands after an act; version 0: there is none. */
export type DraftState = { version: number; updatedAt: Date };

const LONGEST_SUBJECT = 500;
const LONGEST_TEXT = 40_000;

/**
 * Keeps what a member of staff is writing, as they type. Nothing of the ticket changes by it, so the history says nothing until
 * it is sent. A draft without words and files is none.
 *
 * @param version the one the window knows, 0 for none
 * @throws Refusal `forbidden` without `ticket:reply` or for a program; `not_found`; `invalid` when it is too long; `conflict` when
 *   another window of the same author was there in between
 */
export async function saveDraft(
  acting: Acting,
  number: number,
  version: number,
  words: DraftWords,
): Promise<DraftState> {
  requirePermission(acting.actor, "ticket:reply");
  const author = requireAuthor(acting);
  if (words.subject.length > LONGEST_SUBJECT)
    throw new Refusal("invalid", {}, [{ field: "subject", code: "too_long" }]);
  if (words.text.length > LONGEST_TEXT) throw new Refusal("invalid", {}, [{ field: "text", code: "too_long" }]);

  return inTransaction(acting, async (acting) => {
    const draft = await lockDraft(acting, number, author, version);
    const state = await keep(acting, number, author, draft, words);
    await announceDraft(acting, number);
    return state;
  });
}

async function keep(
  acting: Acting,
  number: number,
  author: string,
  draft: Draft | null,
  words: DraftWords,
): Promise<DraftState> {
  const blank = words.text.trim() === "" && words.subject.trim() === "";
  if (!draft) return blank ? { version: 0, updatedAt: acting.now } : beginDraft(acting, number, author, words);
  if (blank && (await acting.db.$count(attachments, eq(attachments.draftId, draft.id))) === 0) {
    await acting.db.delete(drafts).where(eq(drafts.id, draft.id));
    return { version: 0, updatedAt: acting.now };
  }
  const state = { version: draft.version + 1, updatedAt: acting.now };
  await acting.db
    .update(drafts)
    .set({ ...words, ...state })
    .where(eq(drafts.id, draft.id));
  return state;
}

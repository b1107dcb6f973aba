import type { DraftSource, StoredDraft } from "@/app/drafts/draft-source";
import { DraftStore, type ShownDraft } from "@/app/drafts/draft-store";
import type { DraftFile } from "@/domain/tickets/conversation/drafts/files";
import type { DraftContent } from "@/domain/tickets/conversation/drafts/save";
import { putDraft, readDrafts, type SentColleague, type SentDraft } from "./draft-requests";

/** What the server says of a letter; `savedAt` is RFC 3339. */
type LetterFacts = { files: DraftFile[]; savedAt: string | null };
export type ReplyDraft = DraftStore<DraftContent, LetterFacts>;
export type ShownReply = ShownDraft<DraftContent, LetterFacts>;

export const NO_WORDS: DraftContent = { subject: "", text: "", templateId: null, contactId: null };

/**
 * A letter to the requester of a ticket.
 *
 * @param drawnWith the draft that the page was drawn with
 * @param onColleagues told what colleagues write there, whenever the draft is looked at
 */
export function replyDraft(
  ticket: number,
  drawnWith: StoredReply | null,
  onColleagues: (colleagues: SentColleague[]) => void,
): ReplyDraft {
  const source: DraftSource<DraftContent, LetterFacts> = {
    async load() {
      const answer = await readDrafts(ticket);
      if (answer.kind !== "done") return answer;
      onColleagues(answer.value.colleagues);
      return { kind: "done", value: storedReply(answer.value.own) };
    },
    async save(words, version) {
      const answer = await putDraft(ticket, version, words);
      if (answer.kind !== "done") return answer;
      return { kind: "done", value: { version: answer.value.version, facts: { savedAt: answer.value.updatedAt } } };
    },
    pauseMs: 700,
    noFacts: { files: [], savedAt: null },
    withoutDraft: () => NO_WORDS,
    isBlank: ({ subject, text }) => subject.trim() === "" && text.trim() === "",
  };
  return new DraftStore(source, drawnWith, NO_WORDS);
}

type StoredReply = StoredDraft<DraftContent, LetterFacts>;

/** A draft as it was sent, as the store has it. */
export function storedReply(sent: SentDraft | null): StoredReply | null {
  if (!sent) return null;
  const { subject, text, templateId, contactId, files, updatedAt, version } = sent;
  return { content: { subject, text, templateId, contactId }, facts: { files, savedAt: updatedAt }, version };
}

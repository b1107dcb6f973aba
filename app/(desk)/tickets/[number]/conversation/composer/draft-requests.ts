import { ask } from "@/app/http/ask";
import { withJson } from "@/app/http/with-json";
import type { DraftFile } from "@/domain/tickets/conversation/drafts/files";
import type { ColleagueDraft, OwnDraft } from "@/domain/tickets/conversation/drafts/read";
import type { DraftContent } from "@/domain/tickets/conversation/drafts/save";

/** As it travels: instants are RFC 3339. */
type Sent<T> = { [Key in keyof T]: T[Key] extends Date ? string : T[Key] };
export type SentDraft = Sent<OwnDraft>;
export type SentColleague = Sent<ColleagueDraft>;

type Drafts = { own: SentDraft | null; colleagues: SentColleague[] };
export type Files = { version: number; files: DraftFile[] };

/** A server that takes longer over words does not answer, in milliseconds. */
const PATIENCE_MS = 10_000;

export const readDrafts = (ticket: number) =>
  ask<Drafts>(`/api/drafts/${ticket}`, { signal: AbortSignal.timeout(PATIENCE_MS) });

export const putDraft = (ticket: number, version: number, words: DraftContent) =>
  ask<{ version: number; updatedAt: string }>(`/api/drafts/${ticket}?version=${version}`, {
    ...withJson("PUT", words),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });

export const deleteDraft = (ticket: number, version: number) =>
  ask<object>(`/api/drafts/${ticket}?version=${version}`, { method: "DELETE", keepalive: true });

export const postFile = (ticket: number, version: number, file: File) =>
  ask<Files>(`/api/drafts/${ticket}/files?version=${version}`, {
    method: "POST",
    headers: {
      "content-type": file.type || "application/octet-stream",
      "x-file-name": encodeURIComponent(file.name.toWellFormed()),
    },
    body: file,
  });

export const deleteFile = (ticket: number, version: number, id: number) =>
  ask<Files>(`/api/drafts/${ticket}/files/${id}?version=${version}`, { method: "DELETE" });

/** A template as a letter about the ticket. */
export const getLetter = (ticket: number, template: number, locale: string) =>
  ask<{ subject: string; text: string }>(
    `/api/drafts/${ticket}/letter?${new URLSearchParams({ template: String(template), locale })}`,
  );

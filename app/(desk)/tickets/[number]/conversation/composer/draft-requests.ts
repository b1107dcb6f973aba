import type { DraftFile } from "@/domain/tickets/conversation/drafts/files";
import type { ColleagueDraft, OwnDraft } from "@/domain/tickets/conversation/drafts/read";
import type { DraftContent } from "@/domain/tickets/conversation/drafts/save";

/** As it travels: instants are RFC 3339. */
type Sent<T> = { [Key in keyof T]: T[Key] extends Date ? string : T[Key] };
export type SentDraft = Sent<OwnDraft>;
export type SentColleague = Sent<ColleagueDraft>;

/** What the server answered: the value; that another window was there; or why not, in the reader's words (null: no connection). */
export type Answer<T> =
  | { kind: "done"; value: T }
  | { kind: "overtaken" }
  | { kind: "refused"; message: string }
  | { kind: "away" };

type Drafts = { own: SentDraft | null; colleagues: SentColleague[] };
export type Files = { version: number; files: DraftFile[] };

export const readDrafts = (ticket: number) => ask<Drafts>("GET", `${ticket}`);

/** A server that takes longer over words does not answer, in milliseconds. */
const PATIENCE_MS = 10_000;

/** @param last the page is going away, and the request must outlive it */
export const putDraft = (ticket: number, version: number, words: DraftContent, last = false) =>
  ask<{ version: number; updatedAt: string }>("PUT", `${ticket}?version=${version}`, {
    headers: { "content-type": "application/json" },
    body: JSON.stringify(words),
    keepalive: last,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });

export const deleteDraft = (ticket: number, version: number) =>
  ask<object>("DELETE", `${ticket}?version=${version}`, { keepalive: true });

export const postFile = (ticket: number, version: number, file: File) =>
  ask<Files>("POST", `${ticket}/files?version=${version}`, {
    headers: {
      "content-type": file.type || "application/octet-stream",
      "x-file-name": encodeURIComponent(file.name.toWellFormed()),
    },
    body: file,
  });

export const deleteFile = (ticket: number, version: number, id: number) =>
  ask<Files>("DELETE", `${ticket}/files/${id}?version=${version}`);

/** A template as a letter about the ticket. */
export const getLetter = (ticket: number, template: number, locale: string) =>
  ask<{ subject: string; text: string }>(
    "GET",
    `${ticket}/letter?${new URLSearchParams({ template: String(template), locale })}`,
  );

async function ask<T>(method: string, path: string, init: RequestInit = {}): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api/drafts/${path}`, { method, ...init });
    if (response.ok) return { kind: "done", value: await response.json() };
    if (response.status === 409) return { kind: "overtaken" };
    const said = response.status < 500 && response.status !== 401 ? await response.json() : null;
    return said?.message ? { kind: "refused", message: said.message } : { kind: "away" };
  } catch {
    return { kind: "away" };
  }
}

import type { DraftFile } from "@/domain/tickets/conversation/drafts/files";
import type { DraftContent } from "@/domain/tickets/conversation/drafts/save";
import {
  type Answer,
  deleteDraft,
  deleteFile,
  type Files,
  postFile,
  putDraft,
  readDrafts,
  type SentColleague,
  type SentDraft,
} from "./draft-requests";

/** `overtaken`: another window of the same author changed the draft; `away`: the server does not answer, and is asked again. */
type DraftStatus = "none" | "unsaved" | "saved" | "overtaken" | "away";

/** A draft as its window shows it; `savedAt` is RFC 3339. */
export type Held = { words: DraftContent; files: DraftFile[]; status: DraftStatus; savedAt: string | null };

const PAUSE_MS = 700;
const AGAIN_MS = 3000;
const NO_WORDS: DraftContent = { subject: "", text: "", templateId: null };

/**
 * A letter that saves itself. Requests go one after another, each with the version that the one before it left, so that a window
 * never overtakes itself; another window of the same author is noticed and never overwritten. An external store of React's.
 */
export class DraftKeeper {
  private held: Held;
  private version: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly ticket: number,
    private drawnWith: SentDraft | null,
  ) {
    this.held = heldFrom(drawnWith);
    this.version = drawnWith?.version ?? 0;
  }

  now = (): Held => this.held;

  watch = (changed: () => void): (() => void) => {
    this.watchers.add(changed);
    return () => this.watchers.delete(changed);
  };

  /** What was typed; it is saved when the typing pauses. */
  change(words: Partial<DraftContent>): void {
    const overtaken = this.held.status === "overtaken";
    this.hold({ words: { ...this.held.words, ...words }, ...(overtaken ? {} : { status: "unsaved" }) });
    if (!overtaken) this.saveAfter(PAUSE_MS);
  }

  /** Saves what is not saved yet. Answers the version that the server has, or null when it could not be saved. */
  async settle(): Promise<number | null> {
    clearTimeout(this.timer);
    do await this.inTurn(() => this.save());
    while (this.held.status === "unsaved");
    return this.isSettled() ? this.version : null;
  }

  /** The page is going away, and nothing can be waited for. */
  leave = (): void => {
    clearTimeout(this.timer);
    if (this.held.status === "unsaved") void this.save(true);
  };

  /** Another screen is shown. */
  close(): void {
    clearTimeout(this.timer);
    if (this.held.status === "unsaved") void this.inTurn(() => this.save(true));
  }

  /** The page was drawn anew: what an undo or another window has put into the draft since is taken over. */
  drawnAnew(server: SentDraft | null): void {
    if (server === this.drawnWith || !this.isSettled()) return;
    this.drawnWith = server;
    if (server && server.version > this.version) this.adopt(server);
  }

  /** Asks the server who is writing, and takes over what another window of the author did. */
  async look(): Promise<SentColleague[] | null> {
    const answer = await this.inTurn(() => readDrafts(this.ticket));
    if (answer.kind !== "done") return null;
    const { own, colleagues } = answer.value;
    if (this.isSettled() && (own?.version ?? 0) !== this.version) this.adopt(own);
    return colleagues;
  }

  attach = (file: File) => this.withFiles(() => postFile(this.ticket, this.version, file));
  detach = (id: number) => this.withFiles(() => deleteFile(this.ticket, this.version, id));

  /** The letter has gone out; there is no draft any more. */
  sent(server: SentDraft | null): void {
    clearTimeout(this.timer);
    this.drawnWith = server;
    this.adopt(null);
  }

  /** Empties the window alone, until {@link DraftKeeper.discard} or {@link DraftKeeper.putBack}. */
  clear(): Held {
    clearTimeout(this.timer);
    const before = this.held;
    this.hold(heldFrom(null));
    return before;
  }

  putBack(before: Held): void {
    this.hold({ ...before, status: "unsaved" });
    this.saveAfter(PAUSE_MS);
  }

  discard(): Promise<Answer<object>> {
    return this.inTurn(async () => {
      const answer = await deleteDraft(this.ticket, this.version);
      if (answer.kind === "done") this.version = 0;
      return answer;
    });
  }

  /** Ends a conflict with the words of this window. */
  async keepMine(): Promise<void> {
    const answer = await this.inTurn(() => readDrafts(this.ticket));
    if (answer.kind !== "done") return;
    this.version = answer.value.own?.version ?? 0;
    this.hold({ files: answer.value.own?.files ?? [], status: "unsaved" });
    await this.inTurn(() => this.save());
  }

  /** Ends a conflict with the words of the other window. */
  async takeTheirs(): Promise<void> {
    const answer = await this.inTurn(() => readDrafts(this.ticket));
    if (answer.kind === "done") this.adopt(answer.value.own);
  }

  private isSettled(): boolean {
    return this.held.status === "saved" || this.held.status === "none";
  }

  private hold(change: Partial<Held>): void {
    this.held = { ...this.held, ...change };
    for (const changed of this.watchers) changed();
  }

  private adopt(draft: SentDraft | null): void {
    this.version = draft?.version ?? 0;
    this.hold(heldFrom(draft));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => {});
    return turn;
  }

  private saveAfter(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      await this.inTurn(() => this.save());
      if (this.held.status === "away") this.saveAfter(AGAIN_MS);
      if (this.held.status === "unsaved") this.saveAfter(PAUSE_MS);
    }, wait);
  }

  private async save(last = false): Promise<void> {
    const { words, status } = this.held;
    if (status !== "unsaved" && status !== "away") return;
    const answer = await putDraft(this.ticket, this.version, words, last);
    if (answer.kind !== "done") return this.hold({ status: answer.kind === "overtaken" ? "overtaken" : "away" });
    this.version = answer.value.version;
    // Cleared meanwhile: what was saved is about to go.
    if (this.held.status === "none") return;
    const saved = answer.value.version > 0 ? "saved" : "none";
    this.hold({ savedAt: answer.value.updatedAt, status: this.held.words === words ? saved : "unsaved" });
  }

  private async withFiles(ask: () => Promise<Answer<Files>>): Promise<Answer<Files>> {
    const answer = await this.inTurn(ask);
    if (answer.kind === "overtaken") this.hold({ status: "overtaken" });
    if (answer.kind !== "done") return answer;
    this.version = answer.value.version;
    this.hold({ files: answer.value.files, ...(this.held.status === "none" ? { status: "saved" } : {}) });
    return answer;
  }
}

function heldFrom(draft: SentDraft | null): Held {
  if (!draft) return { words: NO_WORDS, files: [], status: "none", savedAt: null };
  const { subject, text, templateId, files, updatedAt } = draft;
  return { words: { subject, text, templateId }, files, status: "saved", savedAt: updatedAt };
}

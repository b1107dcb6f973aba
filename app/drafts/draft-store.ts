import type { Answer } from "@/app/http/ask";
import { createStore, type Store } from "@/components/store/create-store";
import type { AfterAct, DraftSource, StoredDraft } from "./draft-source";
import { OwnContents } from "./own-contents";

/** `overtaken`: another window of the same author changed the draft; `away`: the server does not answer, and is asked again. */
export type DraftStatus = "none" | "unsaved" | "saved" | "overtaken" | "away";

/** A draft as its window shows it. */
export type ShownDraft<Content, Facts = object> = { content: Content; facts: Facts; status: DraftStatus };

const AGAIN_MS = 2000;

/**
 * What is typed, saved as it is typed. Requests go one after another, each with the version that the one before it left; another
 * window of the same author is noticed and never overwritten, and what this one sent without an answer is known for its own.
 */
export class DraftStore<Content extends object, Facts extends object = object> {
  private readonly shown: Store<ShownDraft<Content, Facts>>;
  private readonly ours: OwnContents<Content>;
  private version: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly onTheirWay: Content[] = [];
  private paused = false;

  /**
   * @param drawnWith the draft that the page was drawn with
   * @param begin shown when there is none
   */
  constructor(
    private readonly source: DraftSource<Content, Facts>,
    private drawnWith: StoredDraft<Content, Facts> | null,
    begin: Content,
  ) {
    const { content, facts } = drawnWith ?? { content: begin, facts: source.noFacts };
    this.shown = createStore<ShownDraft<Content, Facts>>({ content, facts, status: drawnWith ? "saved" : "none" });
    this.ours = new OwnContents(drawnWith?.content ?? null);
    this.version = drawnWith?.version ?? 0;
  }

  get = (): ShownDraft<Content, Facts> => this.shown.get();
  subscribe = (listener: () => void): (() => void) => this.shown.subscribe(listener);

  /** What was typed; it is saved when the typing pauses. */
  change = (change: Partial<Content>): void => {
    const { content, status } = this.get();
    this.show({ content: { ...content, ...change }, status: status === "overtaken" ? status : "unsaved" });
    this.saveSoon();
  };

  /** Saves what is not saved yet. Answers the version that the server has, or null when it could not be saved. */
  async settle(): Promise<number | null> {
    do await this.inTurn(this.save);
    while (this.get().status === "unsaved");
    const { status } = this.get();
    return status === "saved" || status === "none" ? this.version : null;
  }

  /** The page is hidden or left, and nothing can be waited for, not even a save that is on its way: the version it will leave is foreseen. */
  leave = (): void => {
    const sent = this.onTheirWay.includes(this.get().content) ? null : this.send();
    if (sent) void this.inTurn(async () => this.afterSave(sent.content, await sent.answer));
  };

  /** Nothing more is saved, and nothing is on its way when this is done; until {@link resume} or {@link end}. */
  pause = async (): Promise<void> => {
    this.paused = true;
    await this.queue;
  };

  resume = (): void => {
    this.paused = false;
    this.saveSoon();
  };

  /** What was written has gone where it belongs: the server has no draft of it any more. */
  end = (next: Content): void => {
    this.paused = false;
    this.adopt(null, next);
  };

  /** Empties the window alone, until {@link discard} or {@link putBack}. */
  clear(next: Content): ShownDraft<Content, Facts> {
    clearTimeout(this.timer);
    const before = this.get();
    this.shown.set({ content: next, facts: this.source.noFacts, status: "none" });
    return before;
  }

  putBack(before: ShownDraft<Content, Facts>): void {
    this.shown.set({ ...before, status: "unsaved" });
    this.saveSoon();
  }

  /** Throws the draft away, unless another window went on with it. */
  discard(forget: (version: number) => Promise<Answer<unknown>>): Promise<void> {
    return this.inTurn(async () => {
      this.ours.sent(null);
      const answer = await this.mend(await forget(this.version), forget);
      if (answer.kind === "done") this.ours.begin(null);
      if (answer.kind !== "away") this.version = 0;
    });
  }

  /** Another act on the draft, such as adding a file. */
  async act(work: (version: number) => Promise<Answer<AfterAct<Facts>>>): Promise<Answer<AfterAct<Facts>>> {
    const answer = await this.inTurn(async () => this.mend(await work(this.version), work));
    const { status, facts } = this.get();
    if (answer.kind === "overtaken") this.show({ status: "overtaken" });
    if (answer.kind === "done") {
      this.version = answer.value.version;
      this.show({ facts: { ...facts, ...answer.value.facts }, status: status === "none" ? "saved" : status });
    }
    return answer;
  }

  /** The page was drawn anew: what has come into the draft since is taken over. */
  drawnAnew(stored: StoredDraft<Content, Facts> | null): void {
    const isNew = stored !== this.drawnWith;
    this.drawnWith = stored;
    if (isNew && stored && stored.version > this.version && this.isIdle()) this.adopt(stored);
  }

  /** Takes over what another window of the author did, unless something is typed here. */
  refresh = async (): Promise<void> => {
    const { content } = this.get();
    const answer = await this.inTurn(() => this.source.load());
    if (answer.kind !== "done" || !this.isIdle() || content !== this.get().content) return;
    if ((answer.value?.version ?? 0) !== this.version) this.adopt(answer.value);
  };

  /** Ends a conflict with what this window shows. */
  keepMine = async (): Promise<void> => {
    const answer = await this.inTurn(() => this.source.load());
    if (answer.kind !== "done") return;
    this.continueFrom(answer.value);
    this.show({ status: "unsaved" });
    await this.inTurn(this.save);
  };

  /** Ends a conflict with what the other window has. */
  takeTheirs = async (): Promise<void> => {
    const answer = await this.inTurn(() => this.source.load());
    if (answer.kind === "done") this.adopt(answer.value);
  };

  /** All that is shown is on the server, and the other way round: what was cleared is not, until it is discarded. */
  private isIdle(): boolean {
    const { status } = this.get();
    return status === "saved" || (status === "none" && this.version === 0);
  }

  private show(change: Partial<ShownDraft<Content, Facts>>): void {
    this.shown.set({ ...this.get(), ...change });
  }

  private adopt(
    stored: StoredDraft<Content, Facts> | null,
    otherwise = this.source.withoutDraft(this.get().content),
  ): void {
    clearTimeout(this.timer);
    this.continueFrom(stored);
    this.ours.begin(stored?.content ?? null);
    this.show({ content: stored?.content ?? otherwise, status: stored ? "saved" : "none" });
  }

  private continueFrom(stored: StoredDraft<Content, Facts> | null): void {
    this.version = stored?.version ?? 0;
    this.show({ facts: stored?.facts ?? this.source.noFacts });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => {});
    return turn;
  }

  private saveSoon(): void {
    clearTimeout(this.timer);
    const { status } = this.get();
    const wait = status === "unsaved" ? this.source.pauseMs : status === "away" ? AGAIN_MS : null;
    if (wait !== null && !this.paused) this.timer = setTimeout(() => this.inTurn(this.save), wait);
  }

  private save = async (): Promise<void> => {
    const sent = this.send();
    if (sent) await this.afterSave(sent.content, await sent.answer);
  };

  private send(): { content: Content; answer: Promise<Answer<AfterAct<Facts>>> } | null {
    clearTimeout(this.timer);
    const { content, status } = this.get();
    if (this.paused || (status !== "unsaved" && status !== "away")) return null;
    const version = this.version + this.onTheirWay.length;
    this.onTheirWay.push(content);
    this.ours.sent(content);
    if (this.source.isBlank?.(content)) this.ours.sent(null);
    return { content, answer: this.source.save(content, version) };
  }

  private async afterSave(content: Content, first: Answer<AfterAct<Facts>>): Promise<void> {
    this.onTheirWay.splice(this.onTheirWay.indexOf(content), 1);
    const answer = await this.mend(first, (version) => this.source.save(content, version));
    if (answer.kind === "done") {
      this.version = answer.value.version;
      this.ours.answered(this.version > 0 ? content : null);
    }
    // Cleared meanwhile: what was saved is about to go.
    if (this.get().status === "none") return;
    this.show(this.seenAfter(content, answer));
    this.saveSoon();
  }

  private seenAfter(sent: Content, answer: Answer<AfterAct<Facts>>): Partial<ShownDraft<Content, Facts>> {
    const { content, facts } = this.get();
    if (answer.kind === "overtaken") return { status: "overtaken" };
    if (answer.kind === "done") {
      const status = content !== sent ? "unsaved" : answer.value.version > 0 ? "saved" : "none";
      return { facts: { ...facts, ...answer.value.facts }, status };
    }
    const isGone = answer.kind === "refused" && answer.code === "not_found";
    const rest = isGone ? this.source.withoutGone?.(content) : null;
    return rest ? { content: rest, status: "unsaved" } : { status: "away" };
  }

  /** After a conflict with this very window, whose last answer was lost, the act is tried again with the version it left. */
  private async mend<T>(answer: Answer<T>, again: (version: number) => Promise<Answer<T>>): Promise<Answer<T>> {
    if (answer.kind !== "overtaken") return answer;
    const theirs = await this.source.load();
    if (theirs.kind !== "done") return { kind: "away" };
    if (!this.ours.has(theirs.value?.content ?? null)) return answer;
    this.version = theirs.value?.version ?? 0;
    if (theirs.value && this.get().status !== "none") this.show({ facts: theirs.value.facts });
    return again(this.version);
  }
}

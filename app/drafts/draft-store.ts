import type { Answer } from "@/app/http/ask";
import { createStore, type Store } from "@/components/store/create-store";
import { DraftExchange } from "./draft-exchange";
import type { AfterAct, DraftSource, StoredDraft } from "./draft-source";

/** `overtaken`: another window of the same author changed the draft; `away`: the server does not answer, and is asked again. */
export type DraftStatus = "none" | "unsaved" | "saved" | "overtaken" | "away";

/** A draft as its window shows it. */
export type ShownDraft<Content, Facts = object> = { content: Content; facts: Facts; status: DraftStatus };

const AGAIN_MS = 2000;

/** What is typed, saved as it is typed. Another window of the same author is noticed and never overwritten. */
export class DraftStore<Content extends object, Facts extends object = object> {
  private readonly shown: Store<ShownDraft<Content, Facts>>;
  private readonly server: DraftExchange<Content, Facts>;
  private timer: ReturnType<typeof setTimeout> | undefined;
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
    this.server = new DraftExchange(source);
    this.server.continueFrom(drawnWith);
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
    do await this.save();
    while (this.get().status === "unsaved" && !this.paused);
    const { status } = this.get();
    return status === "saved" || status === "none" ? this.server.version : null;
  }

  /** The page is hidden or left, and nothing can be waited for, not even a save that is on its way. */
  leave = (): void => {
    const content = this.due();
    if (!content || this.server.isOnItsWay(content)) return;
    const sent = this.server.send(content);
    void this.server.inTurn(() => this.showAfter(content, sent));
  };

  /** Nothing more is saved, and nothing is on its way when this is done; until {@link resume} or {@link end}. */
  pause = async (): Promise<void> => {
    this.paused = true;
    await this.server.inTurn(async () => {});
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
    return this.server.discard(forget);
  }

  /** Another act on the draft, such as adding a file. */
  async act(work: (version: number) => Promise<Answer<AfterAct<Facts>>>): Promise<Answer<AfterAct<Facts>>> {
    const answer = await this.server.act(work);
    const { status } = this.get();
    if (answer.kind === "overtaken") this.show({ status: "overtaken" });
    if (answer.kind === "done") this.show({ facts: this.server.facts, status: status === "none" ? "saved" : status });
    return answer;
  }

  /** The page was drawn anew: what has come into the draft since is taken over. */
  drawnAnew(stored: StoredDraft<Content, Facts> | null): void {
    const isNew = stored !== this.drawnWith;
    this.drawnWith = stored;
    if (isNew && stored && stored.version > this.server.version && this.isIdle()) this.adopt(stored);
  }

  /** Takes over what another window of the author did, unless something is typed here. */
  refresh = async (): Promise<void> => {
    const { content } = this.get();
    const answer = await this.server.load();
    if (answer.kind !== "done" || !this.isIdle() || content !== this.get().content) return;
    if ((answer.value?.version ?? 0) !== this.server.version) this.adopt(answer.value);
  };

  /** Ends a conflict with what this window shows. */
  keepMine = async (): Promise<void> => {
    const answer = await this.server.load();
    if (answer.kind !== "done") return;
    this.server.continueFrom(answer.value);
    this.show({ facts: this.server.facts, status: "unsaved" });
    await this.save();
  };

  /** Ends a conflict with what the other window has. */
  takeTheirs = async (): Promise<void> => {
    const answer = await this.server.load();
    if (answer.kind === "done") this.adopt(answer.value);
  };

  /** Whether all that is shown is on the server, and the other way round: what was cleared is there until it is discarded. */
  private isIdle(): boolean {
    const { status } = this.get();
    return status === "saved" || (status === "none" && this.server.version === 0);
  }

  private show(change: Partial<ShownDraft<Content, Facts>>): void {
    this.shown.set({ ...this.get(), ...change });
  }

  private adopt(
    stored: StoredDraft<Content, Facts> | null,
    otherwise = this.source.withoutDraft(this.get().content),
  ): void {
    clearTimeout(this.timer);
    this.server.continueFrom(stored);
    const { facts } = this.server;
    this.shown.set({ content: stored?.content ?? otherwise, facts, status: stored ? "saved" : "none" });
  }

  private saveSoon(): void {
    clearTimeout(this.timer);
    const { status } = this.get();
    const wait = status === "unsaved" ? this.source.pauseMs : status === "away" ? AGAIN_MS : null;
    if (wait !== null) this.timer = setTimeout(() => this.save(), wait);
  }

  private save(): Promise<void> {
    return this.server.inTurn(async () => {
      const content = this.due();
      if (content) await this.showAfter(content, this.server.send(content));
    });
  }

  /** What is to be saved now, if anything is. */
  private due(): Content | null {
    clearTimeout(this.timer);
    const { content, status } = this.get();
    return !this.paused && (status === "unsaved" || status === "away") ? content : null;
  }

  private async showAfter(sent: Content, answering: Promise<Answer<AfterAct<Facts>>>): Promise<void> {
    const answer = await this.server.receive(sent, await answering);
    const { content, status } = this.get();
    // Cleared meanwhile: what was saved is about to go.
    if (status === "none") return;
    if (answer.kind === "done") {
      const settled = answer.value.version > 0 ? "saved" : "none";
      this.show({ facts: this.server.facts, status: content === sent ? settled : "unsaved" });
    } else if (answer.kind === "overtaken") {
      this.show({ status: "overtaken" });
    } else {
      const isGone = answer.kind === "refused" && answer.code === "not_found";
      const rest = isGone ? this.source.withoutGone?.(content) : null;
      this.show(rest ? { content: rest, status: "unsaved" } : { status: "away" });
    }
    this.saveSoon();
  }
}

import type { Answer } from "@/app/http/ask";
import type { AfterAct, DraftSource, StoredDraft } from "./draft-source";

/**
 * A draft's way to the server and back. Requests go in turn, each with the version that the one before it left. A conflict with this
 * very window, which never heard the answer to what it sent, is none.
 */
export class DraftExchange<Content, Facts> {
  /** What the server has, as far as is known; 0 for no draft. */
  version = 0;
  facts: Facts;
  /** What the server may have of this window: what it had last, and all that was sent since and never answered. */
  private ours = new Set<string>();
  private readonly onTheirWay: Content[] = [];
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly source: DraftSource<Content, Facts>) {
    this.facts = source.noFacts;
  }

  /** The server has this and nothing else. */
  continueFrom(stored: StoredDraft<Content, Facts> | null): void {
    this.version = stored?.version ?? 0;
    this.facts = stored?.facts ?? this.source.noFacts;
    this.ours = new Set([this.print(stored)]);
  }

  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => {});
    return turn;
  }

  load(): Promise<Answer<StoredDraft<Content, Facts> | null>> {
    return this.inTurn(() => this.source.load());
  }

  isOnItsWay(content: Content): boolean {
    return this.onTheirWay.includes(content);
  }

  /** Sends at once, also while others are on their way: the version they will leave is foreseen. */
  send(content: Content): Promise<Answer<AfterAct<Facts>>> {
    const version = this.version + this.onTheirWay.length;
    this.onTheirWay.push(content);
    this.ours.add(this.print({ content }));
    return this.source.save(content, version);
  }

  /** What has become of what was sent. */
  async receive(content: Content, first: Answer<AfterAct<Facts>>): Promise<Answer<AfterAct<Facts>>> {
    this.onTheirWay.splice(this.onTheirWay.indexOf(content), 1);
    const answer = await this.mend(first, (version) => this.source.save(content, version));
    if (answer.kind === "done" && this.onTheirWay.length === 0) this.ours = new Set([this.print({ content })]);
    return this.noted(answer);
  }

  /** Another act on the draft, such as adding a file. */
  act(work: (version: number) => Promise<Answer<AfterAct<Facts>>>): Promise<Answer<AfterAct<Facts>>> {
    return this.inTurn(async () => this.noted(await this.mend(await work(this.version), work)));
  }

  /** Throws the draft away, unless another window went on with it. */
  discard(forget: (version: number) => Promise<Answer<unknown>>): Promise<void> {
    return this.inTurn(async () => {
      this.ours.add(this.print(null));
      const answer = await this.mend(await forget(this.version), forget);
      if (answer.kind === "done") this.continueFrom(null);
      if (answer.kind === "overtaken") this.version = 0;
    });
  }

  private noted(answer: Answer<AfterAct<Facts>>): Answer<AfterAct<Facts>> {
    if (answer.kind === "done") {
      this.version = answer.value.version;
      this.facts = { ...this.facts, ...answer.value.facts };
    }
    return answer;
  }

  /** By what an author would miss of it: a draft without words is none. */
  private print(draft: { content: Content } | null): string {
    return JSON.stringify(draft && !this.source.isBlank?.(draft.content) ? draft.content : null);
  }

  private async mend<T>(answer: Answer<T>, again: (version: number) => Promise<Answer<T>>): Promise<Answer<T>> {
    if (answer.kind !== "overtaken") return answer;
    const theirs = await this.source.load();
    if (theirs.kind !== "done") return { kind: "away" };
    if (!this.ours.has(this.print(theirs.value))) return answer;
    this.version = theirs.value?.version ?? 0;
    this.facts = theirs.value?.facts ?? this.source.noFacts;
    return again(this.version);
  }
}

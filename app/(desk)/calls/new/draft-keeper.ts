import { type Draft, emptyDraft, newKey } from "./call";

/** A draft as the server has it. */
export type Kept = { text: string; version: number };

/** `overtaken`: another window of the same agent was there; `away`: the server does not answer, and is asked again. */
export type KeptStatus = "none" | "unsaved" | "saved" | "overtaken" | "away";
export type Held = { draft: Draft; status: KeptStatus };

const PAUSE_MS = 250;
const AGAIN_MS = 2000;
/** A server that takes longer does not answer. */
const PATIENCE_MS = 10_000;

/**
 * What is typed during a call, kept by the server as it is typed. Saves go one after another, each with the version that the one
 * before it left; another window of the same agent is noticed and never overwritten. An external store of React's.
 */
export class DraftKeeper {
  private held: Held;
  private version: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private saving = false;
  /** What was sent and never answered: the server may have kept it all the same. */
  private readonly unanswered = new Set<string>();
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly call: number | null,
    kept: Kept | null,
    begin: Draft,
  ) {
    this.version = kept?.version ?? 0;
    this.held = { draft: kept ? readDraft(kept, begin) : begin, status: kept ? "saved" : "none" };
  }

  now = (): Held => this.held;

  watch = (changed: () => void): (() => void) => {
    this.watchers.add(changed);
    return () => this.watchers.delete(changed);
  };

  change = (change: Partial<Draft>): void => {
    const overtaken = this.held.status === "overtaken";
    this.hold({ draft: { ...this.held.draft, ...change }, ...(overtaken ? {} : { status: "unsaved" }) });
    if (!overtaken) this.saveAfter(PAUSE_MS);
  };

  /** The page is going away, and nothing can be waited for. */
  leave = (): void => {
    clearTimeout(this.timer);
    if (this.saving) this.queue = this.queue.then(() => this.save(true));
    else this.queue = this.save(true);
  };

  /** The call is logged or closed, and the server has thrown the draft away. */
  done = (): void => {
    clearTimeout(this.timer);
    this.version = 0;
    this.hold({ draft: emptyDraft(newKey()), status: "none" });
  };

  /** The page is drawn, or looked at again: what was saved since, by the page that was here before or another window, is taken over. */
  look = async (): Promise<void> => {
    const before = this.held;
    if (before.status !== "saved" && before.status !== "none") return;
    const theirs = await this.read();
    if (!theirs || theirs.version <= this.version || this.held !== before) return;
    this.version = theirs.version;
    this.hold({ draft: readDraft(theirs, before.draft), status: "saved" });
  };

  /** Before the call is logged: nothing may be saved after it any more. */
  settle = async (): Promise<void> => {
    clearTimeout(this.timer);
    await this.queue;
  };

  /** The call goes on after all. */
  resume = (): void => {
    if (this.held.status === "unsaved" || this.held.status === "away") this.saveAfter(PAUSE_MS);
  };

  /** Ends a conflict with what this window shows. */
  keepMine = async (): Promise<void> => {
    const theirs = await this.read();
    if (theirs === undefined) return;
    this.version = theirs?.version ?? 0;
    this.hold({ status: "unsaved" });
    this.saveAfter(0);
  };

  /** Ends a conflict with what the other window typed. */
  takeTheirs = async (): Promise<void> => {
    const theirs = await this.read();
    if (theirs === undefined) return;
    this.version = theirs?.version ?? 0;
    this.hold(theirs ? { draft: readDraft(theirs, this.held.draft), status: "saved" } : { status: "none" });
  };

  private hold(change: Partial<Held>): void {
    this.held = { ...this.held, ...change };
    for (const changed of this.watchers) changed();
  }

  private saveAfter(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.queue = this.queue.then(() => this.save());
      void this.queue.then(() => {
        if (this.held.status === "away") this.saveAfter(AGAIN_MS);
        if (this.held.status === "unsaved") this.saveAfter(PAUSE_MS);
      });
    }, wait);
  }

  private async save(last = false): Promise<void> {
    const { draft, status } = this.held;
    if (status !== "unsaved" && status !== "away") return;
    const text = JSON.stringify(draft);
    this.saving = true;
    this.unanswered.add(text);
    try {
      const answer = await fetch(this.address(this.version), {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ text, personId: draft.personId }),
        keepalive: last,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (answer.status === 409) return await this.compare();
      if (answer.status === 404) return this.forget();
      if (!answer.ok) return this.hold({ status: "away" });
      this.version = ((await answer.json()) as { version: number }).version;
      this.unanswered.clear();
      this.hold({ status: this.held.draft === draft ? "saved" : "unsaved" });
    } catch {
      this.hold({ status: "away" });
    } finally {
      this.saving = false;
    }
  }

  /** Somebody was there: another window, or this one as it was left. */
  private async compare(): Promise<void> {
    const theirs = await this.read();
    if (theirs === undefined) return this.hold({ status: "away" });
    if (!theirs || !this.unanswered.has(theirs.text)) return this.hold({ status: "overtaken" });
    this.version = theirs.version;
    this.hold({ status: theirs.text === JSON.stringify(this.held.draft) ? "saved" : "unsaved" });
  }

  /** Whoever it was about was erased meanwhile: nothing of them is kept, not even here. */
  private forget(): void {
    this.hold({ draft: { ...this.held.draft, query: "", personId: null, callerName: "" }, status: "unsaved" });
  }

  /** Undefined when the server does not answer. */
  private async read(): Promise<Kept | null | undefined> {
    try {
      const answer = await fetch(this.address(0), { signal: AbortSignal.timeout(PATIENCE_MS) });
      if (!answer.ok) return undefined;
      const kept = (await answer.json()) as Partial<Kept>;
      return kept.text ? (kept as Kept) : null;
    } catch {
      return undefined;
    }
  }

  private address(version: number): string {
    return `/calls/draft?${new URLSearchParams({ version: String(version), ...(this.call && { call: String(this.call) }) })}`;
  }
}

/** What is kept, as a draft; what it lacks is as in `begin`. */
export function readDraft({ text }: Kept, begin: Draft): Draft {
  return { ...begin, ...(JSON.parse(text) as Partial<Draft>) };
}

import { vi } from "vitest";
import type { StoredDraft } from "@/app/drafts/draft-source";
import { DraftStore } from "@/app/drafts/draft-store";
import type { Answer } from "@/app/http/ask";

type Letter = { text: string; to: string | null };
type Facts = { files: string[] };

export const EMPTY: Letter = { text: "", to: null };
export const PAUSE_MS = 500;
export const REQUEST_MS = 100;

/** A server that takes REQUEST_MS for everything; `answersLost`: it does what it is asked, and nobody hears of it. */
export class DraftServer {
  draft: StoredDraft<Letter, Facts> | null = null;
  online = true;
  answersLost = false;
  gone: string | null = null;
  saved: string[] = [];
  mostAtOnce = 0;
  private atOnce = 0;

  window(): DraftStore<Letter, Facts> {
    const source = {
      load: () => this.answer(() => ({ kind: "done" as const, value: this.draft })),
      save: (letter: Letter, version: number) => this.answer(() => this.save(letter, version)),
      pauseMs: PAUSE_MS,
      noFacts: { files: [] },
      withoutDraft: () => EMPTY,
      isBlank: ({ text }: Letter) => text === "",
      withoutGone: (shown: Letter) => (shown.to === null ? null : { ...shown, to: null }),
    };
    return new DraftStore(source, this.draft, EMPTY);
  }

  discard = (version: number) => this.answer(() => this.change(version, null));
  attach = (name: string) => (version: number) =>
    this.answer<{ version: number; facts: Facts }>(() => {
      const { content, facts } = this.draft ?? { content: EMPTY, facts: { files: [] } };
      return this.change(version, { content, facts: { files: [...facts.files, name] }, version: Math.max(1, version) });
    });

  private save(letter: Letter, version: number): Answer<{ version: number }> {
    if (letter.to !== null && letter.to === this.gone) return { kind: "refused", code: "not_found", message: "gone" };
    const { facts } = this.draft ?? { facts: { files: [] } };
    const answer = this.change(version, letter.text ? { content: letter, facts, version: version + 1 } : null);
    if (answer.kind !== "done") return answer;
    this.saved.push(letter.text);
    return { kind: "done", value: { version: answer.value.version } };
  }

  private change(version: number, to: StoredDraft<Letter, Facts> | null): Answer<{ version: number; facts: Facts }> {
    if ((this.draft?.version ?? 0) !== version) return { kind: "overtaken" };
    this.draft = to;
    return { kind: "done", value: { version: to?.version ?? 0, facts: to?.facts ?? { files: [] } } };
  }

  private async answer<T>(work: () => Answer<T>): Promise<Answer<T>> {
    const { online, answersLost } = this;
    const answer = online ? work() : null;
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    await new Promise((resolve) => setTimeout(resolve, REQUEST_MS));
    this.atOnce -= 1;
    return answer && !answersLost ? answer : { kind: "away" };
  }
}

export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Until nothing is planned any more. */
export const rest = () => vi.runAllTimersAsync();

import type { Answer } from "@/app/http/ask";

/** A draft as the server has it; `facts` is what it says of it beyond what was typed. */
export type StoredDraft<Content, Facts> = { content: Content; facts: Facts; version: number };

/** What an act has made of the stored draft; version 0: there is none any more. */
export type AfterAct<Facts> = { version: number; facts?: Partial<Facts> };

/** Where a screen's draft comes from and goes to. Versions: the one that the window knows, 0 for none. */
export type DraftSource<Content, Facts> = {
  load: () => Promise<Answer<StoredDraft<Content, Facts> | null>>;
  /** Outlives the page that is left meanwhile, if it can. */
  save: (content: Content, version: number) => Promise<Answer<AfterAct<Facts>>>;
  /** The pause in the typing after which it is saved, in milliseconds. */
  pauseMs: number;
  noFacts: Facts;
  /** What is shown when it turns out that the server has no draft any more. */
  withoutDraft: (shown: Content) => Content;
  /** Whether nothing would be lost with it. */
  isBlank?: (content: Content) => boolean;
  /** What may still be kept when whom it speaks of is gone; null when that is all of it. */
  withoutGone?: (content: Content) => Content | null;
};

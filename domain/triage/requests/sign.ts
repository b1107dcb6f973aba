import type { Phrases } from "../language/phrases";

/**
 * Words that speak for a request, all looked for in one sentence. `stands`: the words themselves say no («не присылайте»),
 * or tell of a wish that no negation around them undoes, so they are taken as they are.
 */
export type Sign = {
  /** What the sign says, as staff read it after the type: «unsubscribe.ru.do-not-send». Stays when the words change. */
  name: string;
  words: Phrases;
  /** Must occur not far from the words. */
  near?: Phrases;
  /** Must occur in the sentence. */
  also?: Phrases;
  /** Must occur somewhere in the mail, its subject and quotes included. */
  about?: Phrases;
  /** The sentence must name a region. */
  region?: true;
  /** Takes the sign back when it occurs in the sentence. */
  unless?: Phrases;
  /** Takes the sign back when it occurs in the same clause. */
  unlessBeside?: Phrases;
  /** 1 is enough on its own; lesser ones add up. */
  weight: number;
  stands?: boolean;
  /** The words forbid the request instead of making it. */
  forbids?: true;
};

import type { Letter } from "../reading/letter";
import { isGivenName } from "../values/names";
import type { Candidate } from "./candidates/candidate";

const NOT_ASKED = -2;
const FIRST_SENTENCES = 2;

/** What a letter tells of who writes and for whom, which speaks for or against a value of theirs. */
export class Writer {
  private readonly signed = new Map<string, number>();
  private readonly signedOtherwise: boolean;
  private readonly introduced: readonly boolean[];

  constructor(private readonly letter: Letter) {
    const { items, signature } = letter;
    for (let at = items.length - 1; at >= signature; at--) this.signed.set(items[at]!.plain, at);
    this.signedOtherwise = items.slice(signature).some(({ plain }) => isGivenName(plain));
    this.introduced = Array.from({ length: FIRST_SENTENCES + 1 }, (_, sentence) => isIntroduction(letter, sentence));
  }

  /** «Мария (m@site.example)»: a contact in brackets only says who is meant. */
  isMeant({ field, from }: Candidate): boolean {
    if (field !== "email" && field !== "phone") return false;
    return this.letter.items[from - 1]?.text === "(" && this.letter.words[from - 2] !== "было";
  }

  speaksOf(candidate: Candidate): number {
    const { field, from } = candidate;
    if (this.isMeant(candidate)) return NOT_ASKED;
    if (field === "homeTown") return this.isWhereFrom(from) ? 1.5 : 0;
    if (field === "email" || field === "phone") return this.isSomebodys(from) ? NOT_ASKED : 0;
    if (field !== "givenName" && field !== "familyName") return 0;
    return this.introduced[this.letter.sentence[from]!] ? NOT_ASKED : this.speaksOfName(candidate);
  }

  /** A name by which the letter is signed is hardly the wrong one; beside another given name it is the family's. */
  private speaksOfName({ field, to }: Candidate): number {
    const { items, words } = this.letter;
    const signed = this.signed.get(words[to - 1]!);
    if (signed === undefined) return field === "familyName" && this.signedOtherwise ? 0.5 : 0;
    const last = items[signed + 1]?.kind !== "word";
    return last === (field === "familyName") || items[signed - 1]?.kind !== "word" ? 1 : 0.5;
  }

  /** «я из X», «живу в X», “I am from X” */
  private isWhereFrom(from: number): boolean {
    const { words } = this.letter;
    const before = words[from - 1] ?? "";
    if (/^(?:из|from)$/.test(before)) return true;
    return (
      /^(?:в|во|с|in)$/.test(before) && words.slice(Math.max(0, from - 5), from - 1).some((word) => LIVES.test(word))
    );
  }

  /** «её почта X»: who is meant, and no new value. */
  private isSomebodys(from: number): boolean {
    return this.letter.words
      .slice(Math.max(0, from - 3), from)
      .some((word) => /^(?:ее|его|их|her|his|their)$/.test(word));
  }
}

const LIVES = /^(?:я|живу|живем|дом|родом|родился|родилась|переехал\p{L}*|i|live|we|born)$/u;
const INTRODUCES = /(?:^|[,.!] )(?:меня зовут|это|пишет|my name is|this is|it's) |\bhere\b/;

/** «Меня зовут X», “X from the club here”: who writes, unless the sentence says what is wrong. */
function isIntroduction({ words, sentence, cues }: Letter, number: number): boolean {
  const spoken = words.filter((_, at) => sentence[at] === number).join(" ");
  const contrasts = cues.some(
    ({ tag, from }) => sentence[from] === number && /^(?:old|told|new|put|instead|not)$/.test(tag),
  );
  return !contrasts && INTRODUCES.test(spoken);
}

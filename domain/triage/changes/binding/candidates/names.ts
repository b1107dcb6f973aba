import { findMentions } from "@/domain/regions/mentions";
import type { Letter } from "../../reading/letter";
import { hasFamilyEnding, isGivenName, isSurelyFamily, nameRuns } from "../../values/names";
import { type Candidate, type IsTaken, isSpoken } from "./candidate";

const DOUBT = -1.5;
const KNOWN = 0.6;

/** Runs of capitalised words, which may be a given name, a family name or a town. */
export function namesAndTowns(letter: Letter, isTaken: IsTaken): Candidate[] {
  const { items, text, greeting, signature } = letter;
  const runs = nameRuns(items, (at) => isSpoken(letter, at), letter.capitals).filter(
    ({ from, to }) => from >= greeting && from < signature && !isTaken(from, to),
  );
  const places = new Set(findMentions(text).map((mention) => mention.start));
  return runs.flatMap(({ from, to }): Candidate[] => {
    const [start, end] = [items[from]!.start, items[to - 1]!.end];
    const value = text.slice(start, end);
    if (value.length < 2) return [];
    const place = { value, start, end, from, to };
    const [given, family] = [isGivenName(items[from]!.plain), hasFamilyEnding(items[to - 1]!.plain)];
    const double = !given && /^\p{Lu}[\p{L}'’]+-\p{Lu}/u.test(value) ? 0.4 : 0;
    const bare = beginsSentence(letter, from) || letter.capitals === "only";
    const doubt = bare && !given && !isSurelyFamily(items[to - 1]!.plain) ? DOUBT : 0;
    return [
      { ...place, field: "givenName", shape: (given ? KNOWN : family ? -0.3 : 0) + doubt },
      { ...place, field: "familyName", shape: (family && !doubt ? KNOWN : given ? -KNOWN : double) + doubt },
      { ...place, field: "homeTown", shape: (places.has(start) ? KNOWN : doubt) + (given ? -0.5 : 0) },
    ];
  });
}

/** There every word has a capital. */
function beginsSentence({ items, sentence, quoteAt }: Letter, at: number): boolean {
  const before = items[at - 1];
  if (!before || sentence[at - 1] !== sentence[at] || /^[.!?…]$/.test(before.text)) return true;
  return before.kind === "line" && !quoteAt.has(at);
}

import type { ChangedField, Changes } from "./fields";
import { takeValue } from "./take-value";

const NAME = "[А-ЯЁA-Z][\\p{L}'’-]+";
const pair = (source: string) => new RegExp(source.replaceAll("NAME", NAME), "gu");

/** An old and a new name side by side; the group is the new one. */
const SURNAMES = [
  pair("(?:[Бб]ыл[аи]?|[Ww]as)\\s+NAME,?\\s+(?:а\\s+)?(?:стал[аи]?|теперь|now)\\s+(NAME)"),
  pair("[Вв]место\\s+NAME\\s+(?:теперь|стала|стал)\\s+(NAME)"),
];
const GIVEN_NAMES = [
  pair("(?:[Зз]овут(?: меня)?|[Mm]y name is|I(?:'m| am) called|I go by|[Nn]ame's)\\s+(?:теперь\\s+)?[\"«]?(NAME)"),
];
const EITHER = [
  pair('(?:\\sне|[Нн]е|not)\\s+["«]?NAME["»]?,?\\s+(?:а|but)\\s+["«]?(NAME)'),
  pair('["«“]?(NAME)["»”]?(?:,[^.,\\n"«“]{1,20})?,?\\s+(?:а не|вместо|instead of|rather than|not)\\s+["«“]?NAME'),
  pair('["«“]NAME["»”],?\\s+(?:а\\s+)?я\\s+(NAME)'),
  pair("NAME,\\s+а\\s+я\\s+(NAME)"),
  pair("(?:[Яя] теперь|I am now|I'm now)\\s+(NAME)"),
];

const NAMES = new Set<ChangedField>(["givenName", "familyName", "homeTown"]);

/**
 * New names told by the pair of old and new: «Была Синицына, стала Калистратова», «Софья, а не София».
 *
 * @param topicAt the field that is spoken of at an offset of the text; null when none has been named
 */
export function changesByPair(text: string, topicAt: (at: number) => ChangedField | null): Changes {
  const changes: Changes = {};
  const take = (field: ChangedField | null, match: RegExpMatchArray) => {
    const value = field && NAMES.has(field) ? takeValue(match[1]!, 0, field) : null;
    if (field && value) changes[field] ??= value;
  };
  for (const names of SURNAMES) {
    for (const match of text.matchAll(names))
      take(topicAt(match.index) === "givenName" ? "givenName" : "familyName", match);
  }
  for (const names of EITHER) for (const match of text.matchAll(names)) take(topicAt(match.index), match);
  for (const names of GIVEN_NAMES) {
    for (const match of text.matchAll(names)) {
      const topic = topicAt(match.index);
      if (topic === null || NAMES.has(topic)) take("givenName", match);
    }
  }
  return changes;
}

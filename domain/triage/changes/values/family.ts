import type { Item } from "../reading/items";
import { Lexicon } from "../words/lexicon";
import type { Value } from "./value";

const RELATIVES = new Lexicon<"relative" | "count" | "kind">({
  relative: `сын|сына|сыну|сыном|сыновья|сыновей|сынок|сынишка|доч*|муж|мужа|мужем|жена|жену|женой|супруг|супруга|супругу|брат|брата|братья|братом|сестра|сестру|сестры|сестер|мать|отец|отца|
    мама|маму|папа|папу|бабушка|бабушку|дедушка|дедушку|дед|деда|бабка|внук|внука|внуки|внуков|внучка|внучку|внучки|внучат*|правнук*|племянник*|племянниц*|тетя|тетка|дядя|двойня|
    двойняшки|близнецы|тройня|дети|детей|ребенок|ребенка|мачеха|отчим|пасынок|падчерица|теща|тещу|свекровь|зять|невестка|кузен|кузина|крестн*|опекун*|
    son|sons|daughter|daughters|husband|wife|brother|brothers|sister|sisters|mother|father|mom|mum|dad|grandson|grandsons|granddaughter|granddaughters|nephew|nephews|niece|nieces|
    partner|spouse|twins|twin|child|children|kid|kids|baby|stepson|stepsons|stepdaughter|stepdaughters|grandmother|grandfather|grandma|grandpa|nana|aunt|uncle|cousin|cousins|
    grandchild|grandchildren|godson|goddaughter|fiance|fiancee|parents|siblings|sibling|married|no children|no kids|girls|boys`,
  count: `один|одна|одного|одну|два|две|двое|двоих|три|трое|троих|четыре|четверо|четверых|пять|пятеро|шестеро|семеро|нет|a|an|one|two|three|four|five|six|seven|no`,
  kind: `приемный|приемная|старший|старшая|младший|младшая|двоюродный|двоюродная|родной|родная|маленький|маленькая|взрослый|взрослая|взрослых|new|older|younger|elder|late|adopted|step|baby`,
});
const JOINS = /^(?:,|и|да|and|&|\+|;|of)$/;
/** Their names may follow one another without a word between. */
const SEVERAL =
  /^(?:сыновья|дочери|дочки|дети|внуки|внучки|братья|сестры|близнецы|двойня|sons|daughters|children|kids|twins|brothers|sisters)$/;

/** Relatives by what they are, how many, and their names: «дочь Варвара и двое внуков», “one son, two stepdaughters”. */
export function findFamilyTies(text: string, items: readonly Item[]): Value[] {
  const words = items.map((item) => item.plain);
  const tags = tagsOf(words);
  const found: Value[] = [];
  for (let at = 0; at < items.length; at++) {
    if (tags[at] !== "relative") continue;
    const from = beginOf(items, tags, at);
    const to = endOf(items, tags, at + 1);
    const [start, end] = [items[from]!.start, items[to - 1]!.end];
    found.push({ field: "familyTies", value: text.slice(start, end), start, end, from, to });
    at = to - 1;
  }
  return found;
}

function tagsOf(words: readonly string[]) {
  const tags: ("relative" | "count" | "kind" | undefined)[] = new Array(words.length);
  for (const { tag, from, to } of RELATIVES.all(words)) tags.fill(tag, from, to);
  return tags;
}

type Tags = ReturnType<typeof tagsOf>;

function beginOf(items: readonly Item[], tags: Tags, at: number): number {
  let from = at;
  while (
    from > 0 &&
    (/^(?:count|kind)$/.test(tags[from - 1] ?? "") ||
      (items[from - 1]!.kind === "number" && items[from - 1]!.text.length <= 2))
  )
    from--;
  return from;
}

/** Names behind a relative, and whatever joins on that again is a relative, a count or another name. */
function endOf(items: readonly Item[], tags: Tags, at: number): number {
  let to = at;
  let several = SEVERAL.test(items[at - 1]!.plain);
  for (let next = at; next < items.length; next++) {
    const item = items[next]!;
    const member = tags[next] !== undefined || isName(item) || (item.kind === "number" && item.text.length <= 4);
    if (JOINS.test(item.plain)) {
      const ahead = items[next + 1];
      if (!ahead || !(tags[next + 1] || (isName(ahead) && (several || item.plain !== ",")))) break;
      if (tags[next + 1] === "count" && !leadsToRelative(items, tags, next + 2) && item.plain !== "of") break;
      continue;
    }
    if (!member) break;
    if (tags[next] === "relative") several = SEVERAL.test(item.plain);
    if (
      tags[next] === "relative" &&
      next > at &&
      !JOINS.test(items[next - 1]!.plain) &&
      !/^(?:count|kind)$/.test(tags[next - 1] ?? "") &&
      items[next - 1]!.kind !== "number"
    )
      break;
    if (tags[next] === "count" && !leadsToRelative(items, tags, next + 1) && items[next - 1]!.plain !== "of") break;
    to = next + 1;
  }
  return to;
}

function leadsToRelative(items: readonly Item[], tags: Tags, at: number): boolean {
  while (at < items.length && tags[at] === "kind") at++;
  return tags[at] === "relative";
}

function isName(item: Item): boolean {
  return /^\p{Lu}\p{Ll}/u.test(item.text);
}

export function isCount(word: string): boolean {
  return RELATIVES.at([word], 0)?.tag === "count";
}

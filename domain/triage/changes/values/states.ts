import type { Item } from "../reading/items";
import { Lexicon } from "../words/lexicon";
import type { Value } from "./value";

const GENDERS = new Lexicon<"female" | "male">({
  female: `женский|женская|женского|женское|женском|женщина|женщиной|женщину|девочка|девушка|девочкой|женск|female|woman|girl|lady|sheila|a she|мадам|тетя`,
  male: `мужской|мужская|мужского|мужское|мужском|мужчина|мужчиной|мужчину|мальчик|парень|мужик|муж пол|male|man|boy|bloke|guy|lad|gentleman`,
});
const LETTERS: Record<string, "female" | "male"> = {
  ж: "female",
  жен: "female",
  f: "female",
  м: "male",
  муж: "male",
  m: "male",
};
const GENDER_LABEL = /^(?:пол|gender|sex)$/;
const BETWEEN = /^(?:[:=«"“—–-]|на|to|is)$/;

/** Words for a gender, as `female` or `male`; single letters only behind the name of the field. */
export function findGenders(items: readonly Item[]): Value[] {
  const words = items.map((item) => item.plain);
  const named = GENDERS.all(words).map(({ tag, from, to }) => valueAt(items, "gender", tag, from, to));
  const lettered = items.flatMap((item, at) => {
    const gender = LETTERS[item.plain];
    return gender && isNamedBefore(items, at) ? [valueAt(items, "gender", gender, at, at + 1)] : [];
  });
  return [...named, ...lettered].sort((a, b) => a.from - b.from);
}

/** «пол: ж» */
function isNamedBefore(items: readonly Item[], at: number): boolean {
  let before = at - 1;
  while (before > at - 5 && BETWEEN.test(items[before]?.plain ?? "")) before--;
  return GENDER_LABEL.test(items[before]?.plain ?? "");
}

const STATES = new Lexicon<"state">({
  state: `никогда не была замужем|никогда не был женат|не замужем|замужем|незамужем|не женат|неженат|женат|женатый|холост|холостой|холостая|не в браке|в браке|
    в разводе|разведен|разведена|разведенный|разведенная|вдова|вдовец|в гражданском браке|гражданский брак|состою в браке|состоит в браке|не состою в браке|не состоит в браке|
    состою в зарегистрированном браке|в зарегистрированном браке|брак не зарегистрирован|помолвлен|помолвлена|вдов|вдівець|вдова|одружений|одружена|заміжня|неодружений|свободен|свободна|в активном поиске|в отношениях|
    состою в отношениях|в официальном браке|не состоял в браке|не состояла в браке|одинок|одинока|
    married|unmarried|not married|never married|single|divorced|divorcee|widow|widower|widowed|separated|legally separated|engaged|in a civil partnership|civil partnership|
    civil partner|civil partnered|in a domestic partnership|domestic partnership|in a relationship|partnered|cohabiting|living with partner`,
});

/** “got married”, “married a Miss Coe”: how it came about is no state. */
const BEFORE_EVENT = /^(?:got|get|getting|just|newly|recently|who|grandfather|mother|father|were|finally)$/;
const AFTER_EVENT = /^(?:a|in|on|last|this|to|my|him|her)$/;

/** Marital states, as written. */
export function findMaritalStates(text: string, items: readonly Item[]): Value[] {
  const states = STATES.all(items.map((item) => item.plain)).filter(
    ({ from, to }) =>
      items[from]!.plain !== "married" ||
      !(BEFORE_EVENT.test(items[from - 1]?.plain ?? "") || AFTER_EVENT.test(items[to]?.plain ?? "")),
  );
  return states.map(({ from, to }) =>
    valueAt(items, "maritalStatus", text.slice(items[from]!.start, items[to - 1]!.end), from, to),
  );
}

function valueAt(items: readonly Item[], field: Value["field"], value: string, from: number, to: number): Value {
  return { field, value, start: items[from]!.start, end: items[to - 1]!.end, from, to };
}

import type { Item } from "../reading/items";
import { GIVEN_NAMES } from "./given-names";

/** A run of words that may be a name: capitalised, with the small particles between them. */
export type NameRun = { from: number; to: number };

const PARTICLE =
  /^(?:van|von|der|den|de|da|di|du|del|dos|la|le|el|al|bin|ibn|ben|ter|ten|ван|фон|дер|де|ди|да|ла|ле|аль|эль|бин|ибн|оглы|кызы|заде|улы|uly|kyzy)$/;
const MOST = 4;

/** Whether capitals are used, so that they tell names; in a letter of nothing else, or without any, other signs must. */
type Capitals = "used" | "only" | "none";

/** Runs of names, at most four words each. Words that the letter uses for something else are none. */
export function nameRuns(items: readonly Item[], isWord: (at: number) => boolean, capitals: Capitals): NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < items.length; at++) {
    if (!isCapitalised(items, at, capitals) || isWord(at)) {
      const next = PARTICLE.test(items[at + 1]?.plain ?? "") ? at + 2 : at + 1;
      if (
        !(
          PARTICLE.test(items[at]!.plain) &&
          isCapitalised(items, next, capitals) &&
          !isWord(next) &&
          items[at]!.plain.length > 1
        )
      )
        continue;
    }
    let to = at + 1;
    while (to < at + MOST && to < items.length) {
      if (items[to]!.kind !== "word" || items[to]!.start - items[to - 1]!.end > 1) break;
      const joins =
        PARTICLE.test(items[to]!.plain) &&
        (PARTICLE.test(items[to + 1]?.plain ?? "") ||
          isCapitalised(items, to + 1, capitals) ||
          /^(?:оглы|кызы|заде|улы)$/.test(items[to]!.plain));
      if (!joins && (!isCapitalised(items, to, capitals) || isWord(to))) break;
      to++;
    }
    runs.push({ from: at, to });
    at = to - 1;
  }
  return runs;
}

function isCapitalised(items: readonly Item[], at: number, capitals: Capitals): boolean {
  const item = items[at];
  if (item?.kind !== "word" || item.text.length < 2) return false;
  if (capitals === "none" && (isGivenName(item.plain) || isSurelyFamily(item.plain))) return true;
  if (capitals !== "only" && item.text.length <= 3 && item.text === item.text.toUpperCase()) return false;
  return capitals === "only" ? item.text.length > 2 : /^\p{Lu}/u.test(item.text) || /^\p{Ll}+\p{Lu}/u.test(item.text);
}

const PATRONYMIC = /(?:ович|евич|ьич|овна|евна|ична|инична|овича|евича|овны|евны|овне|овной|вной)$/;
const FAMILY_ENDING =
  /(?:[оеё]в|[оеё]ва|ин|ина|ын|ына|ский|ская|цкий|цкая|ской|цкой|енко|ко|чук|юк|як|ян|янц|дзе|швили|иани|ава|ия|ых|их|ич|ман|берг|штейн|ец|оглу|заде|ов[уаы]|ев[уаы]|ову|еву|овой|евой|иной|ского|скую)$/;

function isPatronymic(word: string): boolean {
  return PATRONYMIC.test(word) && word.length > 6;
}

export function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(word);
}

/** Whether a Russian word has the ending of a family name and is no given name. */
export function hasFamilyEnding(word: string): boolean {
  return /^[\p{Script=Cyrillic}-]+$/u.test(word) && FAMILY_ENDING.test(word) && !isGivenName(word);
}

const SURE_FAMILY_ENDING = /(?:[оеё]в|[оеё]ва|ский|ская|цкий|цкая|енко|швили|дзе)$/;
const COMMON =
  /^(?:снова|слова|готов|готова|основа|голова|корова|здорова|здоров|нова|новый|детский|женский|мужской|русский|русская|московский)$/;

/** Whether a word is a family name by its ending even where nothing else tells a name. */
export function isSurelyFamily(word: string): boolean {
  return word.length > 4 && SURE_FAMILY_ENDING.test(word) && !COMMON.test(word);
}

/** A name without its patronymic, for which a record has no field. */
export function withoutPatronymic(name: string): string {
  const words = name.split(/\s+/);
  const rest = words.filter((word) => !isPatronymic(plainName(word)));
  return rest.length > 0 && rest.length < words.length ? rest.join(" ") : name;
}

/** A whole name by its parts: the patronymic, known given names and endings tell which is which. */
export function splitName(words: string[]): { givenName?: string; familyName?: string } | null {
  const rest = withParticles(words.filter((word) => !isPatronymic(word.toLowerCase())));
  if (rest.length < 2) return null;
  const [first, last] = [rest[0]!, rest.slice(1).join(" ")];
  const patronymicLast = words.length === 3 && isPatronymic(words[2]!.toLowerCase());
  const familyFirst =
    patronymicLast ||
    (!isGivenName(plainName(first)) &&
      (isGivenName(plainName(rest.at(-1)!)) ||
        (hasFamilyEnding(plainName(first)) && !hasFamilyEnding(plainName(last)))));
  if (familyFirst) return { familyName: rest.slice(0, -1).join(" "), givenName: rest.at(-1)! };
  return { givenName: first, familyName: last };
}

/** «фон Берг», “de la Cruz”: the small words belong to the name behind them. */
function withParticles(words: string[]): string[] {
  const joined: string[] = [];
  let held = "";
  for (const word of words) {
    if (PARTICLE.test(word) && joined.length + 1 < words.length) held += `${word} `;
    else {
      joined.push(held + word);
      held = "";
    }
  }
  return joined;
}

function plainName(word: string): string {
  return word.toLowerCase().replaceAll("ё", "е");
}

import type { Letter } from "../../reading/letter";
import { findAddresses } from "../../values/addresses";
import { findEmailValues, findPhoneValues } from "../../values/contacts";
import type { FoundDate } from "../../values/dates";
import { findFamilyTies, isCount } from "../../values/family";
import { findGenders, findMaritalStates } from "../../values/states";
import type { Value } from "../../values/value";
import { type Candidate, isSpoken } from "./candidate";

/** Values that are known by their form, whatever is said around them. */
export function typedValues(letter: Letter, dates: readonly FoundDate[]): Candidate[] {
  const { text, items } = letter;
  const isDate: boolean[] = new Array(items.length).fill(false);
  for (const { from, to, month } of dates) if (month !== null) isDate.fill(true, from, to);
  const isWord = (at: number) => isSpoken(letter, at) || isDate[at]!;
  const all = [
    ...shaped(1, findPhoneValues(text, items)),
    ...shaped(1, findEmailValues(text, items)),
    ...shaped(0.5, findGenders(items)),
    ...shaped(0.5, findMaritalStates(text, items)),
    ...findFamilyTies(text, items).map((value) => ({ ...value, shape: saysMore(letter, value) ? 0.5 : -1.5 })),
    ...findAddresses(text, items, isWord).map((value) => ({ ...value, shape: isWhole(letter, value) ? 1 : 0 })),
  ];
  return all.filter(({ from }) => from < letter.signature);
}

/** «Мира 4» alone may be many things. */
function isWhole({ items }: Letter, { from, to }: Value): boolean {
  return to - from > 2 || !items.slice(from, to).some(({ kind }) => kind === "number");
}

function shaped(shape: number, values: Value[]): Candidate[] {
  return values.map((value) => ({ ...value, shape }));
}

/** A relative alone is only spoken of; with a name, a number or another one it is an entry. */
function saysMore({ items }: Letter, { from, to }: Value): boolean {
  if (to === from + 1) return false;
  return items
    .slice(from, to)
    .some((item, at) => item.kind !== "word" || (at > 0 && /^\p{Lu}/u.test(item.text)) || isCount(item.plain));
}

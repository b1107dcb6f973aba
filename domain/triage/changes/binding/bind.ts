import type { Letter } from "../reading/letter";
import { findDates } from "../values/dates";
import type { ChangedField } from "../words/fields";
import { bindBirthDate } from "./birth-date";
import type { Bound } from "./bound";
import { isEnough, isLikely, speaksForItself } from "./enough";
import { settle } from "./settle";
import type { Topics } from "./topics";
import { type Weighed, weighAll } from "./weigh";

/**
 * Gives each value that is to stand in the record to the field that speaks of it most; fields that are named come first.
 * `sure` values are asked for in so many words; a `likely` one counts once it is known that a change is asked for.
 */
export function bind(letter: Letter, topics: Topics): { sure: Bound[]; likely: Bound[] } {
  const dates = findDates(letter.items);
  const weighed = weighAll(letter, topics, dates);
  const sure = choose(letter, topics, weighed, weighed.filter(isEnough), bindBirthDate(letter, topics, dates, true));
  if (sure.length > 0) return { sure, likely: [] };
  const likely = choose(letter, topics, weighed, weighed.filter(isLikely), bindBirthDate(letter, topics, dates, false));
  return { sure, likely };
}

function choose(
  letter: Letter,
  topics: Topics,
  weighed: readonly Weighed[],
  wanted: Weighed[],
  bound: Bound[],
): Bound[] {
  const ranked = wanted.sort((a, b) => b.score - a.score || b.start - a.start);
  for (const best of [
    ...ranked.filter(({ field }) => topics.isNamed(field)),
    ...ranked.filter(({ field }) => !topics.isNamed(field)),
  ]) {
    if (bound.some((other) => clashes(other, best))) continue;
    if (!topics.isNamed(best.field) && bound.length > 0 && !speaksForItself(best)) continue;
    if (best.field === "homeTown" && !topics.isNamed("homeTown") && ranked.some(({ field }) => field === "address"))
      continue;
    if (isSecondName(topics, best.field, bound)) continue;
    bound.push(...settle(letter, topics, best, weighed));
  }
  return bound.length > 1 ? bound.filter(isNoAccount) : bound;
}

function clashes(bound: Bound, candidate: Weighed): boolean {
  if (bound.field === candidate.field || bound.value.toLowerCase() === candidate.value.toLowerCase()) return true;
  return bound.start < candidate.end && candidate.start < bound.end;
}

/** One “name” gives one name: the other needs to be called by its own. */
function isSecondName(topics: Topics, field: ChangedField, bound: readonly Bound[]): boolean {
  const other = field === "givenName" ? "familyName" : field === "familyName" ? "givenName" : null;
  return other !== null && bound.some((one) => one.field === other) && !topics.isCalled(field);
}

/** Beside other changes, an address of mail of which nothing is said tells whose account is meant. */
function isNoAccount({ field, role }: Bound): boolean {
  return field !== "email" || role >= 0.5;
}

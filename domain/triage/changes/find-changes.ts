import { isTransliterated } from "../language/detect-language";
import type { Sentence } from "../language/sentences";
import { bind } from "./binding/bind";
import type { Bound } from "./binding/bound";
import { clearedFields } from "./binding/clearing/clear";
import { bindSender } from "./binding/sender";
import { Topics } from "./binding/topics";
import { readForm } from "./form";
import { type Letter, readLetter } from "./reading/letter";
import type { Changes } from "./words/fields";

/** Where the words that say a new value stand in the sender's own; words of the subject have no place. */
export type Spot = { start: number; end: number };

/** The new values, the rule that found them (null when there are none), those that a label stands beside, and their words. */
export type FoundChanges = { changes: Changes; rule: string | null; labelled: Changes; spots: Spot[] };

/**
 * The new values a mail asks for, by field: phones as E.164, addresses of mail in lower case, dates as YYYY-MM-DD, gender
 * as `male` or `female`, names and towns in the nominative, everything else as written; empty for a field to be emptied.
 *
 * @param own the sender's own words; `sentences` are cut from them and from the subject
 * @param sender the address they write from, which may be the new one
 */
export function findChanges(own: string, subject: string, sentences: Sentence[], sender: string | null): FoundChanges {
  const latinRussian = isTransliterated(`${subject}\n${own}`);
  const form = readForm(own);
  if (form && form.length > 0) return found(form, true);
  const letter = readLetter(
    own,
    sentences.filter((sentence) => !sentence.subject),
    latinRussian,
  );
  const heading = readLetter(subject, [], latinRussian);
  const written = asked(letter, heading, sender);
  const titled = written.sure.length > 0 ? NONE : asked(heading, NOTHING, sender);
  const best = [written.sure, titled.sure, written.likely, titled.likely].find((bound) => bound.length > 0) ?? [];
  return found(best, best === written.sure || best === written.likely);
}

/** What is only likely gives no rule: it does not speak for an edit. */
function found(bound: readonly Bound[], inText: boolean): FoundChanges {
  const plain = bound.some((one) => one.plain);
  return {
    changes: valuesOf(bound),
    rule: plain ? "edit.new-value" : null,
    labelled: valuesOf(plain ? bound.filter(({ labelled }) => labelled) : []),
    spots: inText ? bound.map(({ start, end }) => ({ start, end })) : [],
  };
}

/** The address a letter comes from stands in it mostly to say whose account is meant. */
const SURELY_NEW = 1.5;
const NOTHING = readLetter("", [], false);

/** What a letter gives to its fields, and which of them it empties. */
function asked(letter: Letter, heading: Letter, sender: string | null): Asked {
  const topics = new Topics(letter, heading);
  const isNew = ({ value, role }: Bound) => value !== sender || role >= SURELY_NEW;
  const { sure, likely } = bind(letter, topics);
  const given = withOthers(bindSender(letter, topics, sender), sure.filter(isNew));
  const cleared = clearedFields(letter, heading);
  return {
    sure: withOthers(
      given,
      cleared.filter(({ plain }) => plain || given.length === 0),
    ),
    likely: likely.filter(isNew),
  };
}

/** `likely`: what would be meant if a change is asked for at all; the rule that tells so lies elsewhere. */
type Asked = { sure: Bound[]; likely: Bound[] };

const NONE: Asked = { sure: [], likely: [] };

/** Of two values of a field the first one counts. */
function withOthers(first: readonly Bound[], others: readonly Bound[]): Bound[] {
  return [...first, ...others.filter(({ field }) => !first.some((one) => one.field === field))];
}

function valuesOf(bound: readonly Bound[]): Changes {
  return Object.fromEntries(bound.map(({ field, value }) => [field, value]));
}

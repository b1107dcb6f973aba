import { parseSearch } from "./parse";
import type { Range, Term } from "./terms";
import { CHANNELS, DAYS, FLAGS, KEYS, PEOPLE, STATUSES, spellingIn, TYPES, UNITS } from "./vocabulary";

type Locale = "ru" | "en";

/** {@link parseSearch} reads the same terms back, in either language. */
export function printSearch(terms: readonly Term[], locale: Locale = "en"): string {
  return terms.map((term) => (term.not ? "-" : "") + printTerm(term, locale)).join(" ");
}

function printTerm(term: Term, locale: Locale): string {
  if (term.key === "text") return printText(term.text, term.exact);
  if (term.key === "is") return spellingIn(FLAGS[term.flag], locale);
  return `${spellingIn(KEYS[term.key], locale)}:${printValue(term, locale)}`;
}

function printValue(term: Exclude<Term, { key: "text" | "is" }>, locale: Locale): string {
  switch (term.key) {
    case "type":
      return term.values.map((value) => spellingIn(TYPES[value], locale)).join(",");
    case "status":
      return term.values.map((value) => spellingIn(STATUSES[value], locale)).join(",");
    case "channel":
      return term.values.map((value) => spellingIn(CHANNELS[value], locale)).join(",");
    case "region":
      return term.values.join(",");
    case "assignee":
      return term.who === "me" || term.who === "none"
        ? spellingIn(PEOPLE[term.who], locale)
        : quoteUnlessWord(term.who);
    case "tag":
      return term.values.map(quoteUnlessWord).join(",");
    case "person":
      return quoteUnlessWord(term.name);
    default:
      return printRange(term.range, locale);
  }
}

function printRange(range: Range, locale: Locale): string {
  if ("than" in range) return `${range.than}${range.amount}${spellingIn(UNITS[range.unit], locale)}`;
  if ("day" in range) return spellingIn(DAYS[range.day], locale);
  return range.from === range.to ? range.from! : `${range.from ?? ""}..${range.to ?? ""}`;
}

/** Quoted when it would parse as anything else. */
function printText(text: string, exact: boolean): string {
  if (exact) return quote(text);
  const [term, ...more] = parseSearch(text).terms;
  const asItself = term?.key === "text" && !term.not && !term.exact && term.text === text && more.length === 0;
  return asItself ? text : quote(text);
}

export function quoteUnlessWord(value: string): string {
  return /^[\p{L}\p{N}._-]+$/u.test(value) ? value : quote(value);
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

import { parseSearch } from "./parse";
import type { Range, Term } from "./terms";
import { CHANNELS, DAYS, FLAGS, KEYS, PEOPLE, STATUSES, spelt, TYPES, UNITS } from "./vocabulary";

type Locale = "ru" | "en";

/** Writes a search as it could have been typed; {@link parseSearch} reads the same terms from it, whatever the language. */
export function printSearch(terms: readonly Term[], locale: Locale = "en"): string {
  return terms.map((term) => (term.not ? "-" : "") + printTerm(term, locale)).join(" ");
}

function printTerm(term: Term, locale: Locale): string {
  if (term.key === "text") return printText(term.text, term.exact);
  if (term.key === "is") return spelt(FLAGS[term.flag], locale);
  return `${spelt(KEYS[term.key], locale)}:${printValue(term, locale)}`;
}

function printValue(term: Exclude<Term, { key: "text" | "is" }>, locale: Locale): string {
  switch (term.key) {
    case "type":
      return term.values.map((value) => spelt(TYPES[value], locale)).join(",");
    case "status":
      return term.values.map((value) => spelt(STATUSES[value], locale)).join(",");
    case "channel":
      return term.values.map((value) => spelt(CHANNELS[value], locale)).join(",");
    case "region":
      return term.values.join(",");
    case "assignee":
      return term.who === "me" || term.who === "none" ? spelt(PEOPLE[term.who], locale) : quoteUnlessWord(term.who);
    case "person":
      return quoteUnlessWord(term.name);
    default:
      return printRange(term.range, locale);
  }
}

function printRange(range: Range, locale: Locale): string {
  if ("than" in range) return `${range.than}${range.amount}${spelt(UNITS[range.unit], locale)}`;
  if ("day" in range) return spelt(DAYS[range.day], locale);
  return range.from === range.to ? range.from! : `${range.from ?? ""}..${range.to ?? ""}`;
}

/** A word that would be read as anything else is put in quotation marks. */
function printText(text: string, exact: boolean): string {
  if (exact) return quote(text);
  const [term, ...more] = parseSearch(text).terms;
  const asItself = term?.key === "text" && !term.not && !term.exact && term.text === text && more.length === 0;
  return asItself ? text : quote(text);
}

function quoteUnlessWord(value: string): string {
  return /^[\p{L}\p{N}._-]+$/u.test(value) ? value : quote(value);
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

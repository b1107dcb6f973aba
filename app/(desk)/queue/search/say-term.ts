import type { Range, RegionWords, Term } from "@/domain/tickets/list/search-language/terms";

export type TermTexts = {
  keys: Record<Exclude<Term["key"], "is">, string>;
  flags: Record<string, string>;
  types: Record<string, string>;
  statuses: Record<string, string>;
  channels: Record<string, string>;
  people: Record<string, string>;
  days: Record<string, string>;
  units: Record<string, string>;
  not: string;
  or: string;
};

/** A term in the reader's words, e.g. `Request: Delete data`. */
export function sayTerm(term: Term, texts: TermTexts, regions: readonly RegionWords[]): string {
  const said =
    term.key === "is"
      ? (texts.flags[term.flag] ?? term.flag)
      : `${texts.keys[term.key]}: ${sayValue(term, texts, regions)}`;
  return term.not ? `${texts.not} ${said}` : said;
}

function sayValue(term: Exclude<Term, { key: "is" }>, texts: TermTexts, regions: readonly RegionWords[]): string {
  const any = (values: string[], words: Record<string, string>) =>
    values.map((value) => words[value] ?? value).join(` ${texts.or} `);
  switch (term.key) {
    case "type":
      return any(term.values, texts.types);
    case "status":
      return any(term.values, texts.statuses);
    case "channel":
      return any(term.values, texts.channels);
    case "region":
      return any(term.values, Object.fromEntries(regions.map(({ code, names }) => [code, names[0] ?? code])));
    case "assignee":
      return texts.people[term.who] ?? term.who;
    case "person":
      return term.name;
    case "text":
      return term.exact ? `«${term.text}»` : term.text;
    default:
      return sayRange(term.range, texts);
  }
}

function sayRange(range: Range, texts: TermTexts): string {
  if ("than" in range) return `${range.than} ${range.amount} ${texts.units[range.unit]}`;
  if ("day" in range) return texts.days[range.day] ?? range.day;
  return range.from === range.to ? range.from! : `${range.from ?? ""} … ${range.to ?? ""}`;
}

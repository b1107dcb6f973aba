import { useTranslations } from "next-intl";
import type { Range, RegionWords, Term } from "@/domain/tickets/list/search-language/terms";

const PEOPLE = ["me", "none"] as const;

/** Says terms in the reader's words, e.g. `Request: Delete data`. */
export function useSayTerm(regions: readonly RegionWords[]): (term: Term) => string {
  const t = useTranslations("queue.search");
  const types = useTranslations("ui.requestType");
  const statuses = useTranslations("ui.status");
  const channels = useTranslations("ui.channel");

  const any = (words: string[]) => words.join(` ${t("or")} `);
  const sayRange = (range: Range) => {
    if ("than" in range) return `${range.than} ${range.amount} ${t(`units.${range.unit}`)}`;
    if ("day" in range) return t(`days.${range.day}`);
    return range.from === range.to ? range.from! : `${range.from ?? ""} … ${range.to ?? ""}`;
  };
  const sayValue = (term: Exclude<Term, { key: "is" }>): string => {
    switch (term.key) {
      case "type":
        return any(term.values.map((type) => types(type)));
      case "status":
        return any(term.values.map((status) => statuses(status)));
      case "channel":
        return any(term.values.map((channel) => channels(channel)));
      case "region":
        return any(term.values.map((code) => regions.find((region) => region.code === code)?.names[0] ?? code));
      case "assignee": {
        const who = PEOPLE.find((who) => who === term.who);
        return who ? t(`people.${who}`) : term.who;
      }
      case "tag":
        return any(term.values);
      case "person":
        return term.name;
      case "text":
        return term.exact ? `«${term.text}»` : term.text;
      default:
        return sayRange(term.range);
    }
  };
  return (term) => {
    const said = term.key === "is" ? t(`flags.${term.flag}`) : `${t(`keys.${term.key}`)}: ${sayValue(term)}`;
    return term.not ? `${t("not")} ${said}` : said;
  };
}

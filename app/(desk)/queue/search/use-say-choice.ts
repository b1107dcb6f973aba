import { useTranslations } from "next-intl";
import type { Choice } from "@/domain/tickets/list/search-language/complete";
import type { RegionWords } from "@/domain/tickets/list/search-language/terms";
import { CHANNELS, DAYS, FLAGS, PEOPLE, STATUSES, TYPES } from "@/domain/tickets/list/search-language/vocabulary";

/** Says in the reader's words what a choice means; nothing for what says so itself, e.g. `<2h`. */
export function useSayChoice(regions: readonly RegionWords[]): (choice: Choice) => string {
  const t = useTranslations("queue.search");
  const types = useTranslations("ui.requestType");
  const statuses = useTranslations("ui.status");
  const channels = useTranslations("ui.channel");
  return ({ key, entry }) => {
    if (entry === null) return key === "is" ? "" : t(`keys.${key}`);
    if (key === "tag") return "";
    if (key === "region") return regions.find(({ code }) => code === entry)?.names[0] ?? "";
    if (key === "type" && isEntry(TYPES, entry)) return types(entry);
    if (key === "status" && isEntry(STATUSES, entry)) return statuses(entry);
    if (key === "channel" && isEntry(CHANNELS, entry)) return channels(entry);
    if (key === "assignee" && isEntry(PEOPLE, entry)) return t(`people.${entry}`);
    if (key === "is" && isEntry(FLAGS, entry)) return t(`flags.${entry}`);
    return isEntry(DAYS, entry) ? t(`days.${entry}`) : "";
  };
}

function isEntry<Entry extends string>(words: Record<Entry, unknown>, entry: string): entry is Entry {
  return Object.hasOwn(words, entry);
}

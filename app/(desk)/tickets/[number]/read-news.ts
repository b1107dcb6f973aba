import "server-only";
import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { historyWords } from "@/app/history/history-line";
import { act } from "@/app/session";
import { formatInstant } from "@/components/ui/format-instant";
import { type Acting, staffId } from "@/domain/acting";
import { type HistoryItem, readHistory } from "@/domain/history/read";
import { readRegionNames } from "../../../record-names/region-names";
import type { Place } from "./place";

/** Looks at a record change nothing and are no news. */
const NO_NEWS = ["person.viewed", "person.revealed"];
const MOST = 3;

/** What was done to the ticket, or to the person's record, since the screen was drawn, and by whom, as one sentence; null when nothing. */
export async function readNews(place: Place): Promise<string | null> {
  const acting = await act();
  const acts = (await readSince(acting, place)).filter(({ action }) => !NO_NEWS.includes(action));
  if (acts.length === 0) return null;

  const [t, locale, timeZone, words] = await Promise.all([
    getTranslations("ticket"),
    getLocale(),
    getTimeZone(),
    readRegionNames(acting).then(historyWords),
  ]);
  const me = staffId(acting.actor);
  const sentences = acts.slice(-MOST).map((item) => {
    const { text, actor: name } = words(item);
    const actor = me !== null && item.actor.id === me ? t("news.you") : name;
    return t("news.act", { text, actor, at: formatInstant(item.at, "time", { locale, timeZone }) });
  });
  return t("news.since", { acts: sentences.join("; ") });
}

async function readSince(acting: Acting, { number, person, seen }: Place): Promise<HistoryItem[]> {
  const queries = [{ ticket: number }, ...(person ? [{ person }] : [])];
  const pages = await Promise.all(queries.map((query) => readHistory(acting, { ...query, limit: 20 })));
  const unseen = pages.flatMap(({ items }) => items).filter(({ seq }) => seq > seen);
  return [...new Map(unseen.map((item) => [item.seq, item])).values()].sort((a, b) => a.seq - b.seq);
}

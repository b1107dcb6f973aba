import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { z } from "zod";
import { BYTE_ORDER_MARK, csvLine } from "@/app/api/v1/segments/[region]/members/csv-line";
import { streamLines } from "@/app/api/v1/segments/[region]/members/stream-lines";
import { historyWords } from "@/app/history/history-line";
import { download } from "@/app/http/download";
import { screenRoute } from "@/app/http/screen-route";
import { readRegionNames } from "@/app/record-names/region-names";
import { formatInstant } from "@/components/ui/format-instant";
import { exportHistory } from "@/domain/history/export";
import type { HistoryItem } from "@/domain/history/read";
import { Refusal } from "@/domain/refusal";
import { filterOf, readHistoryView } from "../history-view";

const query = z.record(z.string(), z.string()).transform(readHistoryView);

const COLUMNS = ["seq", "at", "local", "who", "kind", "code", "words", "ticket", "record", "details"] as const;

/** Exactly what the address filters, as a file. The export is in the history itself. */
export const GET = screenRoute({ permission: "history:browse", query }, async ({ acting, query: view }) => {
  const timeZone = await getTimeZone();
  const filter = filterOf(view, timeZone);
  if (!filter) throw new Refusal("not_found");
  const [t, locale, words] = await Promise.all([
    getTranslations("history.page.csv"),
    getLocale(),
    readRegionNames(acting).then((regionName) => historyWords(regionName)),
  ]);
  const line = (item: HistoryItem) => {
    const { text, actor } = words(item);
    const { seq, at, action, ticket, person, details } = item;
    return csvLine([
      String(seq),
      at.toISOString(),
      formatInstant(at, "exact", { locale, timeZone }),
      actor,
      item.actor.kind,
      action,
      text,
      ticket === null ? "" : String(ticket),
      person ?? "",
      JSON.stringify(details),
    ]);
  };
  const head = BYTE_ORDER_MARK + csvLine(COLUMNS.map((column) => t(column, { zone: timeZone })));
  const body = await streamLines(exportHistory(acting, filter), head, line);
  const name = `history-${acting.now.toISOString().slice(0, 10)}.csv`;
  return download(name, body, { "content-type": "text/csv; charset=utf-8" });
});

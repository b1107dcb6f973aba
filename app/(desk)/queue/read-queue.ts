import "server-only";
import { getLocale, getTimeZone } from "next-intl/server";
import { cache } from "react";
import type { QueueTicket } from "@/components/queue/queue-ticket";
import type { Acting } from "@/domain/acting";
import { listRegions } from "@/domain/segments/regions";
import type { TicketFilter } from "@/domain/tickets/list/filter";
import { listTickets } from "@/domain/tickets/list/list";
import type { RegionWords } from "@/domain/tickets/list/search-language/terms";
import { readSnippets } from "@/domain/tickets/list/snippets";
import { rowDrawer } from "./draw-row";
import { type QueueView, queueFilter, sortOf } from "./queue-view";

export type QueuePage = { rows: QueueTicket[]; next: string | null };

/** The regions with the names that a search may call them, the reader's first. */
export const readRegionWords = cache(async (acting: Acting): Promise<RegionWords[]> => {
  const [locale, regions] = await Promise.all([getLocale(), listRegions(acting)]);
  return regions.map(({ code, nameRu, nameEn }) => ({
    code,
    names: locale === "ru" ? [nameRu, nameEn] : [nameEn, nameRu],
  }));
});

/** One page of a view, drawn. `narrow` asks for certain tickets, or for more of them. */
export async function readQueue(
  acting: Acting,
  view: Pick<QueueView, "tab" | "terms" | "sort">,
  narrow: Pick<TicketFilter, "cursor" | "limit" | "numbers"> = {},
): Promise<QueuePage> {
  const filter = { ...queueFilter(view), timeZone: await getTimeZone(), ...narrow };
  const [{ items, nextCursor }, draw] = await Promise.all([
    listTickets(acting, filter),
    rowDrawer(acting, sortOf(view)),
  ]);
  const snippets = await readSnippets(
    acting,
    filter,
    items.map(({ number }) => number),
  );
  return { rows: items.map((row) => draw(row, snippets.get(row.number))), next: nextCursor };
}

import { z } from "zod";
import { screenRoute } from "@/app/http/screen-route";
import type { QueueTicket } from "@/components/queue/queue-ticket";
import { parseSearch } from "@/domain/tickets/list/search-language/parse";
import { SORTS, TABS } from "../queue-view";
import { readQueue, readRegionWords } from "../read-queue";

const body = z.object({
  tab: z.enum(TABS),
  q: z.string().max(1500),
  sort: z.enum(SORTS),
  cursor: z.string().max(100).optional(),
  limit: z.int().min(1).max(200).optional(),
  numbers: z.array(z.int().positive()).max(200).optional(),
});

export type RowsWanted = z.infer<typeof body>;

/** `others`: of the numbers asked for, those that are not, or no longer, in the list. */
export type RowsAnswer = { rows: QueueTicket[]; next: string | null; others: QueueTicket[] };

/** Rows of the queue: the next page, or certain ones as they are now. What is searched for travels in the body: addresses end up in logs. */
export const POST = screenRoute({ body }, async ({ acting, body }): Promise<RowsAnswer> => {
  const { tab, sort, q, cursor, numbers, limit = numbers ? 200 : 100 } = body;
  const { terms } = parseSearch(q, await readRegionWords(acting));
  const { rows, next } = await readQueue(acting, { tab, terms, sort }, { cursor, numbers, limit });
  const missing = numbers?.filter((number) => !rows.some((row) => row.number === number)) ?? [];
  const others =
    missing.length > 0 ? await readQueue(acting, { tab: "all", terms: [], sort }, { numbers: missing, limit }) : null;
  return { rows, next, others: others?.rows ?? [] };
});

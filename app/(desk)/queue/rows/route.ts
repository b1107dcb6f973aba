import { z } from "zod";
import { act } from "@/app/session";
import type { QueueTicket } from "@/components/queue/queue-ticket";
import { Refusal } from "@/domain/refusal";
import { parseSearch } from "@/domain/tickets/list/search-language/parse";
import { SORTS, TABS } from "../queue-view";
import { readQueue, readRegionWords } from "../read-queue";

const Wanted = z.object({
  tab: z.enum(TABS),
  q: z.string().max(1500),
  sort: z.enum(SORTS),
  cursor: z.string().max(100).optional(),
  limit: z.int().min(1).max(200).optional(),
  numbers: z.array(z.int().positive()).max(200).optional(),
});

export type RowsWanted = z.infer<typeof Wanted>;

/** `others`: of the numbers asked for, those that are not, or no longer, in the list. */
export type RowsAnswer = { rows: QueueTicket[]; next: string | null; others: QueueTicket[] };

/** Rows of the queue: the next page, or certain ones as they are now. What is searched for travels in the body: addresses end up in logs. */
export async function POST(request: Request): Promise<Response> {
  const acting = await act();
  const wanted = Wanted.safeParse(await request.json().catch(() => null));
  if (!wanted.success) return new Response(null, { status: 400 });

  const { tab, sort, q, cursor, numbers, limit = numbers ? 200 : 100 } = wanted.data;
  const { terms } = parseSearch(q, await readRegionWords(acting));
  try {
    const { rows, next } = await readQueue(acting, { tab, terms, sort }, { cursor, numbers, limit });
    const missing = numbers?.filter((number) => !rows.some((row) => row.number === number)) ?? [];
    const others =
      missing.length > 0 ? await readQueue(acting, { tab: "all", terms: [], sort }, { numbers: missing, limit }) : null;
    return Response.json({ rows, next, others: others?.rows ?? [] } satisfies RowsAnswer, {
      headers: { "Cache-Control": "no-store" },
    });
  } catch (thrown) {
    if (thrown instanceof Refusal) return new Response(null, { status: thrown.code === "forbidden" ? 403 : 400 });
    throw thrown;
  }
}

import "server-only";
import type { Acting } from "@/domain/acting";
import { browseHistory } from "@/domain/history/browse";
import type { HistoryFilter } from "@/domain/history/filter";
import { recordHistoryLook } from "@/domain/history/record-look";
import { recordPersonView } from "@/domain/people/access/record-view";
import { Refusal } from "@/domain/refusal";

type Page = Awaited<ReturnType<typeof browseHistory>>;

/** A page of the history, and the note that it was looked at: at a person's history as a look at the person. Null: no such filter. */
export async function readHistoryPage(acting: Acting, filter: HistoryFilter, cursor?: string): Promise<Page | null> {
  try {
    const page = await browseHistory(acting, filter, { cursor });
    await recordHistoryLook(acting, filter);
    if (filter.person && page.items.length > 0) await recordPersonView(acting, filter.person, filter.ticket);
    return page;
  } catch (thrown) {
    if (thrown instanceof Refusal && (thrown.code === "invalid" || thrown.code === "not_found")) return null;
    throw thrown;
  }
}

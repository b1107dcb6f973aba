import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { browseHistory } from "./browse";
import type { HistoryFilter } from "./filter";
import type { HistoryItem } from "./read";
import { recordHistory } from "./record";
import { detailsOf } from "./record-look";

const PAGE = 1000;

/**
 * All acts that a filter asks for, latest first, page by page. The export is in the history before the first of them is given
 * away, and not among them.
 *
 * @throws Refusal `invalid` with field errors
 */
export async function* exportHistory(acting: Acting, filter: HistoryFilter): AsyncGenerator<HistoryItem> {
  requirePermission(acting.actor, "history:browse");
  let page = await browseHistory(acting, filter, { limit: PAGE });
  await recordHistory(acting, {
    action: "history.exported",
    ticket: filter.ticket,
    person: filter.person,
    details: detailsOf(filter),
  });
  yield* page.items;
  while (page.nextCursor) {
    page = await browseHistory(acting, filter, { limit: PAGE, cursor: page.nextCursor });
    yield* page.items;
  }
}

import { getTranslations } from "next-intl/server";
import { Hotkeys } from "@/components/palette/hotkeys";
import { TabLinks } from "@/components/tables/tab-links";
import type { Acting } from "@/domain/acting";
import { countTickets, type TicketCounts, ticketCounts } from "@/domain/tickets/list/counts";
import { parseSearch } from "@/domain/tickets/list/search-language/parse";
import type { View } from "@/domain/views/view";
import { type QueueView, queueHref, TABS, type Tab } from "./queue-view";

/** More than this in a view is not counted out. */
const MOST_COUNTED = 99;
const VIEWS_COUNTED = 6;

/** The parts of the queue and the saved views, with what waits in each. What narrows the list stays when the part changes. */
export async function QueueTabs({ acting, view, views }: { acting: Acting; view: QueueView; views: View[] }) {
  const [t, counts, viewCounts] = await Promise.all([
    getTranslations("queue"),
    ticketCounts(acting),
    Promise.all(views.slice(0, VIEWS_COUNTED).map((saved) => countOfView(acting, saved))),
  ]);
  const searched = view.saved ? { tab: view.tab, terms: [] } : view;
  const parts = TABS.map((tab) => ({
    href: queueHref({ ...searched, sort: undefined }, { tab }),
    label: t(`tabs.${tab}`),
    count: countOf(tab, counts),
    current: !view.saved && tab === view.tab,
  }));
  const saved = views.map(({ id, name }, index) => ({
    href: `/queue?view=${id}`,
    label: name,
    count: viewCounts[index],
    current: id === view.saved,
  }));
  const jumps = views.slice(0, 9).map(({ id, name }, index) => ({
    keys: `v ${index + 1}`,
    label: t("keys.view", { name }),
    href: `/queue?view=${id}`,
  }));
  return (
    <>
      <TabLinks label={t("tabs.label")} tabs={[...parts, ...saved]} />
      {jumps.length > 0 && <Hotkeys bindings={jumps} />}
    </>
  );
}

/** Resolved tickets are years of work and are not counted. */
function countOf(tab: Tab, counts: TicketCounts): number | undefined {
  switch (tab) {
    case "approval":
      return counts.awaitingApproval;
    case "resolved":
    case "all":
      return undefined;
    default:
      return counts[tab];
  }
}

/** Only what is at hand is counted: words and years of resolved tickets would cost more than the number is worth. */
async function countOfView(acting: Acting, { query, words }: View): Promise<string | undefined> {
  const { terms } = parseSearch(query);
  const atHand = terms.some(
    (term) => term.key === "is" && !term.not && (term.flag === "unresolved" || term.flag === "awaiting"),
  );
  if (words || !atHand) return undefined;
  const count = await countTickets(acting, { terms }, MOST_COUNTED + 1);
  return count > MOST_COUNTED ? `${MOST_COUNTED}+` : String(count);
}

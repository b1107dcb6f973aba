import { getTranslations } from "next-intl/server";
import { TabLinks } from "@/components/tables/tab-links";
import type { Acting } from "@/domain/acting";
import { type TicketCounts, ticketCounts } from "@/domain/tickets/counts";
import { type QueueView, queueHref, TABS, type Tab } from "./queue-view";

/** The parts of the queue with what waits in each. What narrows the list stays when the part changes. */
export async function QueueTabs({ acting, view }: { acting: Acting; view: QueueView }) {
  const [t, counts] = await Promise.all([getTranslations("queue.tabs"), ticketCounts(acting)]);
  const tabs = TABS.map((tab) => ({
    href: queueHref(view, { tab }),
    label: t(tab),
    count: countOf(tab, counts),
    current: tab === view.tab,
  }));
  return <TabLinks label={t("label")} tabs={tabs} />;
}

/** Resolved tickets are years of work and are not counted. */
function countOf(tab: Tab, counts: TicketCounts): number | undefined {
  switch (tab) {
    case "approval":
      return counts.awaitingApproval;
    case "resolved":
      return undefined;
    default:
      return counts[tab];
  }
}

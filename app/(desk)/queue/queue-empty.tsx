import { getTranslations } from "next-intl/server";
import type { IconName } from "@/components/icons/shapes";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { isNarrowed, type QueueView, queueHref, type Tab } from "./queue-view";

const ICONS: Record<Tab, IconName> = {
  open: "done",
  unassigned: "personCheck",
  mine: "person",
  overdue: "clock",
  approval: "shield",
  resolved: "queue",
};

const NEXT: Record<Tab, string> = {
  open: "/calls/new",
  unassigned: queueHref({ tab: "open" }),
  mine: queueHref({ tab: "unassigned" }),
  overdue: queueHref({ tab: "open" }),
  approval: queueHref({ tab: "open" }),
  resolved: queueHref({ tab: "open" }),
};

/** Says why nothing is here and what to do next. */
export async function QueueEmpty({ view }: { view: QueueView }) {
  const t = await getTranslations("queue.empty");
  const why = isNarrowed(view) ? "narrowed" : view.tab;
  const href = isNarrowed(view) ? queueHref({ tab: view.tab }) : NEXT[view.tab];
  return (
    <EmptyState
      icon={isNarrowed(view) ? "search" : ICONS[view.tab]}
      title={t(`${why}.title`)}
      description={t(`${why}.description`)}
      actions={<LinkButton href={href}>{t(`${why}.action`)}</LinkButton>}
    />
  );
}

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
  aside: "pause",
  quiet: "done",
  approval: "shield",
  resolved: "queue",
  all: "queue",
};

const at = (tab: Tab) => queueHref({ tab, terms: [] });

const NEXT: Record<Tab, string> = {
  open: "/calls/new",
  unassigned: at("open"),
  mine: at("unassigned"),
  overdue: at("open"),
  aside: at("open"),
  quiet: at("open"),
  approval: at("open"),
  resolved: at("open"),
  all: "/calls/new",
};

/** Says why nothing is here and what to do next. */
export async function QueueEmpty({ view }: { view: QueueView }) {
  const t = await getTranslations("queue.empty");
  const narrowed = isNarrowed(view);
  const why = narrowed ? "narrowed" : view.tab;
  return (
    <EmptyState
      icon={narrowed ? "search" : ICONS[view.tab]}
      title={t(`${why}.title`)}
      description={t(`${why}.description`)}
      actions={
        <>
          <LinkButton href={narrowed ? at(view.tab) : NEXT[view.tab]}>{t(`${why}.action`)}</LinkButton>
          {narrowed && view.tab !== "all" && (
            <LinkButton href={queueHref({ ...view, saved: undefined }, { tab: "all" })}>{t("narrowed.all")}</LinkButton>
          )}
        </>
      }
    />
  );
}

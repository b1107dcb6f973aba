import type { Metadata } from "next";
import { getTimeZone, getTranslations } from "next-intl/server";
import { requireStaff } from "@/app/session";
import { Icon } from "@/components/icons/icon";
import { Pagination } from "@/components/tables/pagination";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { listActors } from "@/domain/history/list-actors";
import { HistoryFilters } from "./history-filters";
import { HistoryTable } from "./history-table";
import { filterOf, type HistoryView, historyHref, readHistoryView, type SearchParams } from "./history-view";
import { readHistoryPage } from "./read-history-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history.page");
  return { title: t("title") };
}

/** Every act, latest first, by whom, about what and when. That it was looked at is in it too. */
export default async function HistoryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { acting } = await requireStaff("history:browse");
  const view = readHistoryView(await searchParams);
  const filter = filterOf(view, await getTimeZone());
  const [t, actors, page] = await Promise.all([
    getTranslations("history.page"),
    listActors(acting),
    filter && readHistoryPage(acting, filter, view.cursor),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          page && (
            <LinkButton href={historyHref(view, {}, "/history/csv")} prefetch={false} download>
              <Icon name="download" size={15} />
              {t("export")}
            </LinkButton>
          )
        }
      />
      <HistoryFilters view={view} actors={actors} />
      {!page && (
        <Callout tone="warning" className="mb-3">
          {t("bad")}
        </Callout>
      )}
      <Card flush>
        {page && page.items.length > 0 ? <HistoryTable items={page.items} acting={acting} /> : <Nothing view={view} />}
      </Card>
      <Pagination
        previous={view.cursor ? historyHref(view) : null}
        next={page?.nextCursor ? historyHref(view, { cursor: page.nextCursor }) : null}
      />
    </>
  );
}

async function Nothing({ view }: { view: HistoryView }) {
  const t = await getTranslations("history.page");
  const filtered = historyHref(view) !== "/history";
  return (
    <EmptyState
      icon="history"
      title={filtered ? t("noneFound") : t("none")}
      description={filtered && t("noneFoundDescription")}
      actions={filtered && <LinkButton href="/history">{t("clear")}</LinkButton>}
    />
  );
}

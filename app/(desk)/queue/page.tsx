import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LiveIndicator } from "@/app/live/live-indicator";
import { RefreshOnEvents } from "@/app/live/refresh-on-events";
import { TakeNext } from "@/app/next/take-next";
import { requireStaff } from "@/app/session";
import { QueuePages } from "@/components/queue/queue-pages";
import { QueueTable } from "@/components/queue/queue-table";
import { Card } from "@/components/ui/card";
import { KeyHint } from "@/components/ui/key-hint";
import { PageHeader } from "@/components/ui/page-header";
import { readRegionNames } from "../tickets/region-names";
import { drawRow } from "./draw-row";
import { QueueEmpty } from "./queue-empty";
import { QueueFilters } from "./queue-filters";
import { QueueKeys } from "./queue-keys";
import { QueueTabs } from "./queue-tabs";
import { queueHref, readQueueView, type SearchParams } from "./queue-view";
import { readQueue } from "./read-queue";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("queue");
  return { title: t("title") };
}

/** The work at hand, by time left. */
export default async function QueuePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { acting } = await requireStaff("ticket:read");
  const view = readQueueView(await searchParams);
  const [t, together] = await Promise.all([getTranslations("queue"), getTranslations("together")]);
  const regionName = await readRegionNames(acting);
  const { items, nextCursor } = await readQueue(acting, view);

  return (
    <>
      <PageHeader
        title={t("title")}
        aside={<LiveIndicator labels={{ live: t("live.live"), reconnecting: t("live.reconnecting") }} />}
        actions={
          <TakeNext variant="primary">
            {together("next.take")}
            <span aria-hidden className="max-sm:hidden">
              <KeyHint keys="n" />
            </span>
          </TakeNext>
        }
      />
      <QueueTabs acting={acting} view={view} />
      <QueueFilters acting={acting} view={view} />
      <Card flush>
        {items.length > 0 ? (
          <QueueTable tickets={items.map((row) => drawRow(row, regionName))} />
        ) : (
          <QueueEmpty view={view} />
        )}
      </Card>
      <QueuePages
        first={view.cursor ? queueHref(view) : null}
        next={nextCursor ? queueHref(view, { cursor: nextCursor }) : null}
      />
      <QueueKeys />
      <RefreshOnEvents on={["ticket.", "request.", "erasure."]} />
    </>
  );
}

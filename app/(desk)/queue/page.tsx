import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClaimNext } from "@/app/claim-next/claim-next";
import { CLAIM_NEXT } from "@/app/claim-next/claim-next-id";
import { LiveIndicator } from "@/app/live/live-indicator";
import { QueuePresences } from "@/app/presence/queue-presences";
import { requireStaff } from "@/app/session";
import { ClientTexts } from "@/app/texts/client-texts";
import { Hotkeys } from "@/components/palette/hotkeys";
import { COLUMNS, USUAL_COLUMNS } from "@/components/queue/columns";
import { KeyHint } from "@/components/ui/key-hint";
import { PageHeader } from "@/components/ui/page-header";
import type { Acting } from "@/domain/acting";
import { may } from "@/domain/permissions";
import { nextReturn } from "@/domain/tickets/aside/next-return";
import { listAssignees } from "@/domain/tickets/assignment/list-assignees";
import { nextCallBack } from "@/domain/tickets/call-backs/next-call";
import { parseSearch } from "@/domain/tickets/list/search-language/parse";
import { printSearch } from "@/domain/tickets/list/search-language/print";
import { listTags } from "@/domain/tickets/tags/list";
import { readColumns } from "@/domain/views/columns";
import { listViews } from "@/domain/views/list";
import { SampleOffer } from "../samples/sample-offer";
import { QueueEmpty } from "./queue-empty";
import { QueueScreen } from "./queue-screen";
import { QueueTabs } from "./queue-tabs";
import { readQueueView, type SearchParams, sortOf } from "./queue-view";
import { readQueue, readRegionWords } from "./read-queue";
import { rowKit } from "./row-kit";

const FIRST_PAGE = 30;
/** The id of the search field, for the key that jumps there. */
const SEARCH_ID = "queue-search";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("queue");
  return { title: t("title") };
}

/** The work at hand, by time left. */
export default async function QueuePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { acting, staff } = await requireStaff("ticket:read");
  const [regions, views, t, together] = await Promise.all([
    readRegionWords(acting),
    listViews(acting),
    getTranslations("queue"),
    getTranslations("together"),
  ]);
  const asked = readQueueView(await searchParams, regions);
  const saved = views.find(({ id }) => id === asked.saved) ?? null;
  const terms = asked.terms ?? (saved ? parseSearch(`${saved.query} ${saved.words}`, regions).terms : []);
  const view = { ...asked, saved: saved?.id, terms, sort: sortOf({ tab: asked.tab, sort: asked.sort ?? saved?.sort }) };
  const [first, locale, chosen, assignees, again, tags] = await Promise.all([
    view.kept ? null : readQueue(acting, view, { limit: FIRST_PAGE }),
    getLocale(),
    readColumns(acting),
    may(acting.actor, "ticket:assign") ? listAssignees(acting) : null,
    nextChange(acting),
    listTags(acting),
  ]);
  const wanted = saved?.columns ?? chosen ?? USUAL_COLUMNS;

  return (
    <ClientTexts
      of={[
        "queue.bulk",
        "queue.columns",
        "queue.keys",
        "queue.list",
        "queue.row",
        "queue.search",
        "queue.sort",
        "queue.views",
        "together.presence",
        "ui.channel",
        "ui.requestType",
        "ui.status",
      ]}
    >
      <PageHeader
        title={t("title")}
        aside={<LiveIndicator labels={{ live: t("live.live"), reconnecting: t("live.reconnecting") }} />}
        actions={
          <ClaimNext variant="primary">
            {together("next.take")}
            <span aria-hidden className="max-sm:hidden">
              <KeyHint keys="n" />
            </span>
          </ClaimNext>
        }
      />
      <Hotkeys bindings={[{ keys: "n", label: together("next.key"), target: CLAIM_NEXT }]} />
      <SampleOffer />
      <QueueTabs acting={acting} view={view} views={views} />
      <QueueScreen
        view={{ tab: view.tab, sort: view.sort, saved: view.saved, kept: view.kept }}
        q={printSearch(terms)}
        first={first}
        columns={COLUMNS.filter((column) => (wanted as string[]).includes(column))}
        saved={saved}
        locale={locale === "en" ? "en" : "ru"}
        regions={regions}
        kit={rowKit(t("row.unreadable"))}
        empty={<QueueEmpty view={view} />}
        me={staff.name}
        assignees={assignees}
        tags={tags}
        again={again}
        mayShare={may(acting.actor, "view:share")}
        searchId={SEARCH_ID}
      />
      <QueuePresences />
    </ClientTexts>
  );
}

/** How long until the queue looks different by the clock alone, in milliseconds. */
async function nextChange(acting: Acting): Promise<number | null> {
  const next = await Promise.all([nextReturn(acting), nextCallBack(acting)]);
  const known = next.filter((ms) => ms !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LiveIndicator } from "@/app/live/live-indicator";
import { RefreshOnEvents } from "@/app/live/refresh-on-events";
import { standstillNow } from "@/app/outgoing/standstill";
import { requireStaff } from "@/app/session";
import { Icon } from "@/components/icons/icon";
import { Pagination } from "@/components/tables/pagination";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeader } from "@/components/ui/section-header";
import { countLedger, listLedger } from "@/domain/intake/ledger/list-ledger";
import { readMailboxFigures } from "@/domain/intake/mailboxes/figures";
import { listMailboxes } from "@/domain/intake/mailboxes/list";
import { countOutbox } from "@/domain/outbox/count-outbox";
import { LedgerFilters } from "./ledger-filters";
import { LedgerTable } from "./ledger-table";
import { MailTabs } from "./mail-tabs";
import { mailHref, readMailView } from "./mail-view";
import { Mailboxes } from "./mailboxes";
import { OutboxCard } from "./outbox-card";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("mail");
  return { title: t("title") };
}

/** What came in by mail and what became of every single message. */
export default async function MailPage({ searchParams }: Props) {
  const { acting } = await requireStaff("mail:read");
  const view = readMailView(await searchParams);
  const t = await getTranslations("mail");
  const [mailboxes, figures, counts, outbox, standstill, ledger] = await Promise.all([
    listMailboxes(acting),
    readMailboxFigures(acting),
    countLedger(acting),
    countOutbox(acting),
    standstillNow(acting),
    listLedger(acting, view),
  ]);

  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        aside={<LiveIndicator labels={{ live: t("live"), reconnecting: t("reconnecting") }} />}
        actions={
          acting.actor.role === "admin" && (
            <LinkButton href="/settings/mailboxes">
              <Icon name="settings" size={15} />
              {t("manage")}
            </LinkButton>
          )
        }
      />
      <MailTabs acting={acting} current="ledger" />
      <div className="mb-6 grid items-start gap-4 lg:grid-cols-2 xl:grid-cols-3">
        <Mailboxes mailboxes={mailboxes} figures={figures} maySetUp={acting.actor.role === "admin"} />
        <OutboxCard counts={outbox} standstill={standstill} actor={acting.actor} />
      </div>
      <SectionHeader title={t("ledger.title")} description={t("ledger.description")} />
      <LedgerFilters view={view} counts={counts} />
      <Card flush>
        {ledger.items.length > 0 ? (
          <LedgerTable entries={ledger.items} />
        ) : (
          <EmptyState icon="mail" title={view.q || view.outcome ? t("ledger.noneFound") : t("ledger.none")} />
        )}
      </Card>
      <Pagination
        previous={view.cursor ? mailHref(view) : null}
        next={ledger.nextCursor ? mailHref(view, { cursor: ledger.nextCursor }) : null}
      />
      <RefreshOnEvents
        on={["mail.", "mailbox.", "ticket.opened", "ticket.told", "ticket.not_told", "outgoing."]}
        within={1000}
      />
    </>
  );
}

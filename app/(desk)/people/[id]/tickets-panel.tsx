import { useTranslations } from "next-intl";
import { TicketList } from "@/components/person/ticket-list";
import { Panel } from "@/components/ticket/panel";
import type { RecordScreen } from "./read-record";

/** What the person asked, the latest first, each with its clock. */
export function TicketsPanel({ screen }: { screen: RecordScreen }) {
  const t = useTranslations("people.tickets");
  const { items, more } = screen.tickets;
  const tickets = items.map(({ number, status, channel, subject, requests, dueAt, resolvedAt }) => ({
    number,
    status,
    subject: subject ?? t("untitled", { channel }),
    types: requests.map(({ id, type, region }) => ({ id, type, regionName: region && screen.regionName(region) })),
    dueAt,
    resolvedAt,
  }));
  return (
    <Panel id="tickets" title={t("title")} flush>
      {tickets.length > 0 ? (
        <TicketList label={t("title")} tickets={tickets} />
      ) : (
        <p className="p-4 text-sm text-muted">{t("none")}</p>
      )}
      {more && (
        <p className="border-t border-line px-4 py-2 text-sm text-muted">{t("more", { count: items.length })}</p>
      )}
    </Panel>
  );
}

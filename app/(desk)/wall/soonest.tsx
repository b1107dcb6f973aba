import { useTranslations } from "next-intl";
import { Due } from "@/components/countdown/due";
import { RowLink } from "@/components/tables/row-link";
import { RequestTypeBadge } from "@/components/tickets/request-type-badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeader } from "@/components/ui/section-header";
import type { TicketRow } from "@/domain/tickets/list/list";

/** The tickets that breach next, the overdue ones first. */
export function Soonest({ tickets }: { tickets: TicketRow[] }) {
  const t = useTranslations("wall");
  return (
    <Card>
      <SectionHeader title={t("soonest")} />
      {tickets.length === 0 ? (
        <EmptyState icon="done" title={t("allDone")} />
      ) : (
        <ul className="divide-y divide-line">
          {tickets.map((ticket) => (
            <li key={ticket.number} className="relative flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
              <span className="w-52 shrink-0">
                <Due at={ticket.dueAt} />
              </span>
              <RowLink href={`/tickets/${ticket.number}`} prefetch={false} className="tabular-nums">
                #{ticket.number}
              </RowLink>
              <span className="flex min-w-0 flex-1 flex-wrap gap-1.5 max-sm:order-last max-sm:basis-full">
                {ticket.requests.slice(0, 2).map((request) => (
                  <RequestTypeBadge key={request.id} type={request.type} />
                ))}
              </span>
              <span className="text-sm text-muted">{ticket.assignee?.name ?? t("nobody")}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

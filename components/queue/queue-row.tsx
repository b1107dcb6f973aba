import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Due } from "@/components/countdown/due";
import { RowLink } from "@/components/tables/row-link";
import { TableRow } from "@/components/tables/table-row";
import { ChannelIcon } from "@/components/tickets/channel-icon";
import { StatusBadge } from "@/components/tickets/status-badge";
import type { Channel, TicketStatus } from "@/components/tickets/vocabulary";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { type QueueRequest, RequestBadges } from "./request-badges";
import { UnreadableBadge } from "./unreadable-badge";

/** What a row draws. `requester` is a name or a masked contact; never a contact in full. */
export type QueueTicket = {
  number: number;
  status: TicketStatus;
  channel: Channel;
  subject: string | null;
  requester: string | null;
  requests: QueueRequest[];
  dueAt: Date;
  resolvedAt: Date | null;
  assignee: string | null;
  /** It ended without being carried out here. */
  ended: "merged" | "dismissed" | null;
  unreadable: boolean;
  /** Whom it was about is erased, and with them their words. */
  erased: boolean;
};

/** One ticket: one link, and the whole row to click on. As a card: time and status, who and what, requests and assignee. */
export function QueueRow({ ticket }: { ticket: QueueTicket }) {
  const t = useTranslations("queue");
  const { number, requester, subject, dueAt, resolvedAt, requests, ended, unreadable, erased, channel, status } =
    ticket;
  return (
    <TableRow className="max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:gap-x-3 max-sm:gap-y-2 max-sm:px-4 max-sm:py-3">
      <Cell className="max-sm:block sm:pl-4">
        {ended ? (
          <span className="text-sm text-muted">{t(`ended.${ended}`)}</span>
        ) : (
          <Due at={dueAt} resolvedAt={resolvedAt} />
        )}
      </Cell>
      <Cell className="max-sm:order-3 max-sm:col-span-2 max-sm:block">
        <RowLink href={`/tickets/${number}`} className="block">
          <span className="flex items-baseline gap-2">
            <span className="shrink-0 font-normal text-muted tabular-nums">#{number}</span>
            <span className="truncate">{requester ?? t(erased ? "row.erased" : "row.unknownRequester")}</span>
          </span>
          <span className="block truncate text-sm font-normal text-muted">
            {subject ?? t("row.noSubject", { channel: erased ? "erased" : channel })}
          </span>
        </RowLink>
      </Cell>
      <Cell className="max-sm:order-4 max-sm:block">
        <span className="flex gap-1.5 *:min-w-0 max-sm:flex-wrap">
          {unreadable && <UnreadableBadge />}
          <RequestBadges requests={requests} />
        </span>
      </Cell>
      <Cell className="max-lg:hidden">
        <ChannelIcon channel={channel} />
      </Cell>
      <Cell className="max-sm:order-2 max-sm:block">
        <StatusBadge status={status} />
      </Cell>
      <Cell className="max-lg:hidden sm:pr-4 max-sm:order-5 max-sm:block max-sm:justify-self-end">
        <Assignee name={ticket.assignee} nobody={t("row.unassigned")} />
      </Cell>
    </TableRow>
  );
}

function Cell({ className, children }: { className?: string; children: ReactNode }) {
  return <td className={cx("cell sm:h-14", className)}>{children}</td>;
}

function Assignee({ name, nobody }: { name: string | null; nobody: string }) {
  if (!name) return <span className="sr-only">{nobody}</span>;
  return (
    <span className="flex min-w-0 items-center gap-2 text-sm" title={name}>
      <Avatar name={name} size="sm" />
      <span className="truncate max-xl:sr-only">{name}</span>
    </span>
  );
}

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
  unreadable: boolean;
};

/** One ticket: one link, and the whole row to click on. As a card: time and status, who and what, requests and assignee. */
export function QueueRow({ ticket }: { ticket: QueueTicket }) {
  const t = useTranslations("queue");
  const { number, requester, subject, dueAt, resolvedAt, requests, unreadable, channel, status, assignee } = ticket;
  return (
    <TableRow className="max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:gap-x-3 max-sm:gap-y-2 max-sm:py-3">
      <Cell className="w-44 pl-4">
        <Due at={dueAt} resolvedAt={resolvedAt} />
      </Cell>
      <Cell className="w-full max-w-0 max-sm:order-3 max-sm:col-span-2 max-sm:max-w-none">
        <RowLink
          href={`/tickets/${number}`}
          prefetch={false}
          className="flex min-w-0 items-baseline gap-2 max-sm:flex-wrap max-sm:gap-y-0.5"
        >
          <span className="w-12 shrink-0 font-normal text-muted tabular-nums max-sm:w-auto">#{number}</span>
          <span className="max-w-[45%] shrink-0 truncate max-sm:max-w-none">
            {requester ?? t("row.unknownRequester")}
          </span>
          <span className="min-w-0 truncate font-normal text-muted max-sm:basis-full max-sm:whitespace-normal max-sm:line-clamp-2">
            {subject ?? t("row.noSubject", { channel })}
          </span>
        </RowLink>
      </Cell>
      <Cell className="max-sm:order-4">
        <span className="flex gap-1.5 max-sm:flex-wrap">
          {unreadable && <UnreadableBadge />}
          <RequestBadges requests={requests} />
        </span>
      </Cell>
      <Cell className="w-10 max-sm:hidden">
        <ChannelIcon channel={channel} />
      </Cell>
      <Cell className="w-28 max-sm:order-2 max-sm:justify-self-end">
        <StatusBadge status={status} />
      </Cell>
      <Cell className="w-40 pr-4 max-sm:order-5 max-sm:justify-self-end">
        <Assignee name={assignee} nobody={t("row.unassigned")} />
      </Cell>
    </TableRow>
  );
}

function Cell({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <td
      className={cx(
        "h-12 border-b border-line px-3 align-middle group-last/row:border-0",
        "max-sm:block max-sm:h-auto max-sm:border-0 max-sm:p-0",
        className,
      )}
    >
      {children}
    </td>
  );
}

function Assignee({ name, nobody }: { name: string | null; nobody: string }) {
  if (!name) return <span className="text-sm text-muted">{nobody}</span>;
  return (
    <span className="flex min-w-0 items-center gap-2 text-sm">
      <Avatar name={name} size="sm" />
      <span className="max-w-28 truncate">{name}</span>
    </span>
  );
}

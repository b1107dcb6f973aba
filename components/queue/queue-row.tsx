"use client";

import { memo, type ReactNode, type Ref } from "react";
import { Countdown } from "@/components/countdown/countdown";
import { RowPresence } from "@/components/presence/row-presence";
import { RowLink } from "@/components/tables/row-link";
import { REQUEST_LOOKS } from "@/components/tickets/request-tones";
import type { Channel, RequestType, TicketStatus } from "@/components/tickets/vocabulary";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { COLUMN_CLASSES, type ColumnName } from "./columns";
import { type MarkedSegment, MarkedText } from "./marked-text";
import { SelectBox } from "./select-box";

type Instant = { at: string; text: string; exact: string };

/** What a row draws, in the reader's words. `requester` is a name or a masked contact; never a contact in full. */
export type QueueTicket = {
  number: number;
  status: TicketStatus;
  channel: Channel;
  requester: string;
  line: string;
  /** Where the words of a search stand. */
  subject: MarkedSegment[] | null;
  said: MarkedSegment[] | null;
  requests: { id: number; type: RequestType; label: string; region: string | null }[];
  more: { sign: string; label: string } | null;
  dueAt: string;
  dueTitle: string;
  resolvedAt: string | null;
  received: Instant;
  resolved: Instant | null;
  assignee: string | null;
  /** It ended without being carried out here: how, in words. */
  ended: string | null;
  unreadable: boolean;
  /** What the list is sorted by, in epoch milliseconds; `worded` ones come after the others. */
  at: number;
  worded: boolean;
};

/** What rows share: icons and badges drawn once on the server. */
export type RowKit = {
  status: Record<TicketStatus, ReactNode>;
  channel: Record<Channel, ReactNode>;
  request: Record<RequestType, ReactNode>;
  unreadable: ReactNode;
};

export type RowTexts = {
  noRequest: string;
  unassigned: string;
  select: string;
  left: string;
  /** Before the instants of a card, which has no head. */
  received: string;
  resolved: string;
  presence: { viewing: string; replying: string };
};

type Props = {
  ticket: QueueTicket;
  /** Its place in the list, from 0; the head is the first row of the table. */
  index: number;
  columns: readonly ColumnName[];
  kit: RowKit;
  texts: RowTexts;
  selected: boolean;
  /** It does not belong to the list any more, and stays until the reader looks away. */
  left: boolean;
  onSelect: (number: number, range: boolean) => void;
  measure?: Ref<HTMLTableRowElement>;
};

/**
 * One ticket: one link, and the whole row to click on. As a card: time, channel and assignee, who and what, requests and
 * status, and a line for each instant that was chosen.
 */
export const QueueRow = memo(function QueueRow({
  ticket,
  index,
  columns,
  kit,
  texts,
  selected,
  left,
  onSelect,
  measure,
}: Props) {
  const { number } = ticket;
  return (
    <tr
      ref={measure}
      data-index={index}
      data-number={number}
      aria-rowindex={index + 2}
      className={cx(
        "table-line max-sm:grid max-sm:grid-cols-[auto_minmax(0,1fr)_auto_auto] max-sm:gap-x-2 max-sm:gap-y-2 max-sm:px-4 max-sm:py-3",
        selected ? "bg-accent-tint" : "hover:bg-sunken",
        left && "opacity-60",
      )}
    >
      <Cell className="sm:w-9 sm:pr-0 sm:pl-3 max-sm:order-1">
        <SelectBox number={number} label={texts.select} selected={selected} onSelect={onSelect} />
      </Cell>
      <Cell className="max-sm:order-2 max-sm:block">
        {ticket.ended ? (
          <span className="text-sm text-muted">{ticket.ended}</span>
        ) : (
          <Countdown dueAt={ticket.dueAt} resolvedAt={ticket.resolvedAt} exact={ticket.dueTitle} />
        )}
      </Cell>
      <Cell className="max-sm:order-5 max-sm:col-span-4 max-sm:block">
        <TicketWords ticket={ticket} texts={texts} left={left} />
      </Cell>
      {columns.map((column) => (
        <Cell key={column} className={cx(COLUMN_CLASSES[column], CARD_PLACES[column])}>
          {cellOf(column, ticket, kit, texts)}
        </Cell>
      ))}
    </tr>
  );
});

const CARD_PLACES: Record<ColumnName, string> = {
  requests: "max-sm:order-6 max-sm:col-span-2 max-sm:col-start-1",
  channel: "max-sm:order-3 max-sm:col-start-3 max-sm:justify-self-end",
  status: "max-sm:order-7 max-sm:col-span-2 max-sm:col-start-3 max-sm:justify-self-end",
  received: "max-sm:order-8 max-sm:col-span-4 max-sm:col-start-1",
  resolved: "max-sm:order-9 max-sm:col-span-4 max-sm:col-start-1 max-sm:empty:hidden",
  assignee: "max-sm:order-4 max-sm:col-start-4 max-sm:justify-self-end",
};

function TicketWords({ ticket, texts, left }: { ticket: QueueTicket; texts: RowTexts; left: boolean }) {
  return (
    <>
      <RowLink href={`/tickets/${ticket.number}`} className="block">
        <span className="flex items-baseline gap-2">
          <span className="shrink-0 font-normal text-muted tabular-nums">#{ticket.number}</span>
          <span className="truncate">{ticket.requester}</span>
          {left && <span className="shrink-0 text-xs font-normal text-muted">{texts.left}</span>}
          <RowPresence ticket={ticket.number} labels={texts.presence} />
        </span>
        <span className="block truncate text-sm font-normal text-muted">
          {ticket.subject ? <MarkedText segments={ticket.subject} /> : ticket.line}
        </span>
      </RowLink>
      {ticket.said && (
        <p className="truncate text-xs text-ink-soft">
          <MarkedText segments={ticket.said} />
        </p>
      )}
    </>
  );
}

function cellOf(column: ColumnName, ticket: QueueTicket, kit: RowKit, texts: RowTexts): ReactNode {
  switch (column) {
    case "requests":
      return <Requests ticket={ticket} kit={kit} none={texts.noRequest} />;
    case "channel":
      return kit.channel[ticket.channel];
    case "status":
      return kit.status[ticket.status];
    case "received":
      return <Moment at={ticket.received} label={texts.received} />;
    case "resolved":
      return ticket.resolved && <Moment at={ticket.resolved} label={texts.resolved} />;
    case "assignee":
      return <Assignee name={ticket.assignee} nobody={texts.unassigned} />;
  }
}

function Requests({ ticket, kit, none }: { ticket: QueueTicket; kit: RowKit; none: string }) {
  return (
    <span className="flex gap-1.5 *:min-w-0 max-sm:flex-wrap">
      {ticket.unreadable && kit.unreadable}
      {ticket.requests.length === 0 && <span className="text-sm text-muted">{none}</span>}
      {ticket.requests.map(({ id, type, label, region }) => (
        <Badge key={id} tone={REQUEST_LOOKS[type].tone} icon={kit.request[type]}>
          {label}
          {region && <span className="font-normal"> · {region}</span>}
        </Badge>
      ))}
      {ticket.more && (
        <span className="self-center text-xs font-medium text-muted" title={ticket.more.label}>
          <span aria-hidden>{ticket.more.sign}</span>
          <span className="sr-only">{ticket.more.label}</span>
        </span>
      )}
    </span>
  );
}

function Cell({ className, children }: { className?: string; children: ReactNode }) {
  return <td className={cx("cell sm:h-14", className)}>{children}</td>;
}

function Moment({ at, label }: { at: Instant; label: string }) {
  return (
    <>
      <span aria-hidden className="mr-2 text-sm text-muted sm:hidden">
        {label}
      </span>
      <time dateTime={at.at} data-exact={at.exact} className="text-sm whitespace-nowrap text-ink-soft">
        {at.text}
      </time>
    </>
  );
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

"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, type Ref } from "react";
import { Countdown } from "@/components/countdown/countdown";
import { RowPresence } from "@/components/presence/row-presence";
import { RowLink } from "@/components/tables/row-link";
import { cx } from "@/components/ui/cx";
import type { ColumnName, Room } from "./columns";
import { MarkedText } from "./marked-text";
import { QueueCell, type RowKit } from "./queue-cells";
import type { QueueTicket } from "./queue-ticket";
import { SelectBox } from "./select-box";

type Props = {
  ticket: QueueTicket;
  /** Its place in the list, from 0; the head is the first row of the table. */
  index: number;
  columns: readonly ColumnName[];
  rooms: Record<ColumnName, Room>;
  kit: RowKit;
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
  rooms,
  kit,
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
        "table-line card:grid card:grid-cols-[auto_minmax(0,1fr)_auto_auto] card:gap-x-2 card:gap-y-2 card:px-4 card:py-3",
        selected ? "bg-accent-tint" : "hover:bg-sunken",
        left && "opacity-60",
      )}
    >
      <Cell className="line:w-9 line:pr-0 line:pl-3 card:order-1">
        <SelectBox number={number} selected={selected} onSelect={onSelect} />
      </Cell>
      <Cell className="card:order-2 card:block">
        {ticket.ended ? (
          <span className="text-sm text-muted">{ticket.ended}</span>
        ) : (
          <Countdown dueAt={ticket.dueAt} resolvedAt={ticket.resolvedAt} exact={ticket.dueTitle} />
        )}
      </Cell>
      <Cell className="card:order-5 card:col-span-4 card:block">
        <TicketWords ticket={ticket} left={left} />
      </Cell>
      {columns.map((column) => (
        <Cell key={column} className={cx(rooms[column].cell, CARD_PLACES[column])}>
          <QueueCell column={column} ticket={ticket} kit={kit} silent={rooms[column].silent} />
        </Cell>
      ))}
    </tr>
  );
});

const CARD_PLACES: Record<ColumnName, string> = {
  requests: "card:order-6 card:col-span-2 card:col-start-1",
  channel: "card:order-3 card:col-start-3 card:justify-self-end",
  status: "card:order-7 card:col-span-2 card:col-start-3 card:justify-self-end",
  tags: "card:order-8 card:col-span-4 card:col-start-1 card:empty:hidden",
  received: "card:order-9 card:col-span-4 card:col-start-1",
  resolved: "card:order-10 card:col-span-4 card:col-start-1 card:empty:hidden",
  assignee: "card:order-4 card:col-start-4 card:justify-self-end",
};

function TicketWords({ ticket, left }: { ticket: QueueTicket; left: boolean }) {
  const t = useTranslations("queue.row");
  return (
    <>
      <RowLink href={`/tickets/${ticket.number}`} className="block">
        <span className="flex items-baseline gap-2">
          <span className="shrink-0 font-normal text-muted tabular-nums">#{ticket.number}</span>
          <span className="truncate">{ticket.requester}</span>
          {left && <span className="shrink-0 text-xs font-normal text-muted">{t("left")}</span>}
          <RowPresence ticket={ticket.number} />
        </span>
        <span className="block truncate text-sm font-normal text-muted">
          {ticket.callBack && (
            <span className={cx("font-medium", ticket.callBack.due ? "text-danger-ink" : "text-info-ink")}>
              {ticket.callBack.text} ·{" "}
            </span>
          )}
          {ticket.aside && <span className="font-medium text-info-ink">{ticket.aside} · </span>}
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

function Cell({ className, children }: { className?: string; children: ReactNode }) {
  return <td className={cx("cell line:h-14", className)}>{children}</td>;
}

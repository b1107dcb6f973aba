"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, type Ref } from "react";
import { Countdown } from "@/components/countdown/countdown";
import { RowPresence } from "@/components/presence/row-presence";
import { RowLink } from "@/components/tables/row-link";
import { cx } from "@/components/ui/cx";
import { COLUMN_CLASSES, type ColumnName } from "./columns";
import { MarkedText } from "./marked-text";
import { QueueCell, type RowKit } from "./queue-cells";
import type { QueueTicket } from "./queue-ticket";
import { SelectBox } from "./select-box";

type Props = {
  ticket: QueueTicket;
  /** Its place in the list, from 0; the head is the first row of the table. */
  index: number;
  columns: readonly ColumnName[];
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
        "table-line max-sm:grid max-sm:grid-cols-[auto_minmax(0,1fr)_auto_auto] max-sm:gap-x-2 max-sm:gap-y-2 max-sm:px-4 max-sm:py-3",
        selected ? "bg-accent-tint" : "hover:bg-sunken",
        left && "opacity-60",
      )}
    >
      <Cell className="sm:w-9 sm:pr-0 sm:pl-3 max-sm:order-1">
        <SelectBox number={number} selected={selected} onSelect={onSelect} />
      </Cell>
      <Cell className="max-sm:order-2 max-sm:block">
        {ticket.ended ? (
          <span className="text-sm text-muted">{ticket.ended}</span>
        ) : (
          <Countdown dueAt={ticket.dueAt} resolvedAt={ticket.resolvedAt} exact={ticket.dueTitle} />
        )}
      </Cell>
      <Cell className="max-sm:order-5 max-sm:col-span-4 max-sm:block">
        <TicketWords ticket={ticket} left={left} />
      </Cell>
      {columns.map((column) => (
        <Cell key={column} className={cx(COLUMN_CLASSES[column], CARD_PLACES[column])}>
          <QueueCell column={column} ticket={ticket} kit={kit} />
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
  return <td className={cx("cell sm:h-14", className)}>{children}</td>;
}

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { REQUEST_LOOKS } from "@/components/tickets/request-tones";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import type { RequestType } from "@/vocabulary/requests";
import type { Channel, TicketStatus } from "@/vocabulary/tickets";
import type { ColumnName } from "./columns";
import type { Instant, QueueTicket } from "./queue-ticket";

/** What rows share: icons and badges drawn once on the server. */
export type RowKit = {
  status: Record<TicketStatus, ReactNode>;
  channel: Record<Channel, ReactNode>;
  request: Record<RequestType, ReactNode>;
  unreadable: ReactNode;
};

/** What a row draws in a column that the reader chose. */
export function QueueCell({
  column,
  ticket,
  kit,
  silent,
}: {
  column: ColumnName;
  ticket: QueueTicket;
  kit: RowKit;
  /** Where a name is heard only: see `Room`. */
  silent: string;
}) {
  switch (column) {
    case "requests":
      return <Requests ticket={ticket} kit={kit} />;
    case "channel":
      return kit.channel[ticket.channel];
    case "status":
      return kit.status[ticket.status];
    case "tags":
      return ticket.tags.length > 0 && <Tags ticket={ticket} />;
    case "received":
      return <Moment at={ticket.received} column="received" />;
    case "resolved":
      return ticket.resolved && <Moment at={ticket.resolved} column="resolved" />;
    case "assignee":
      return <Assignee name={ticket.assignee} silent={silent} />;
  }
}

function Requests({ ticket, kit }: { ticket: QueueTicket; kit: RowKit }) {
  const t = useTranslations("queue.row");
  return (
    <span className="flex min-w-0 gap-1.5 *:min-w-0 card:flex-wrap">
      {ticket.unreadable && kit.unreadable}
      {ticket.requests.length === 0 && <span className="text-sm text-muted">{t("noRequest")}</span>}
      {ticket.requests.map(({ id, type, label, region }) => (
        <Badge key={id} tone={REQUEST_LOOKS[type].tone} icon={kit.request[type]}>
          {label}
          {region && <span className="font-normal"> · {region}</span>}
        </Badge>
      ))}
      {ticket.more && <More {...ticket.more} />}
    </span>
  );
}

function Tags({ ticket }: { ticket: QueueTicket }) {
  return (
    <span className="flex min-w-0 gap-1.5 *:min-w-0 card:flex-wrap" title={ticket.tags.join(", ")}>
      {ticket.tags.map((word) => (
        <Badge key={word}>{word}</Badge>
      ))}
      {ticket.moreTags && <More {...ticket.moreTags} />}
    </span>
  );
}

function More({ sign, label }: { sign: string; label: string }) {
  return (
    <span className="shrink-0 self-center text-xs font-medium text-muted" title={label}>
      <span aria-hidden>{sign}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}

/** An instant, in a card with the words that no head says there. */
function Moment({ at, column }: { at: Instant; column: "received" | "resolved" }) {
  const t = useTranslations("queue.columns");
  return (
    <>
      <span aria-hidden className="mr-2 text-sm text-muted line:hidden">
        {t(column)}
      </span>
      <time dateTime={at.at} data-exact={at.exact} className="text-sm whitespace-nowrap text-ink-soft">
        {at.text}
      </time>
    </>
  );
}

function Assignee({ name, silent }: { name: string | null; silent: string }) {
  const t = useTranslations("queue.row");
  if (!name) return <span className="sr-only">{t("unassigned")}</span>;
  return (
    <span className="flex min-w-0 items-center gap-2 text-sm" title={name}>
      <Avatar name={name} size="sm" />
      <span className={cx("truncate", silent)}>{name}</span>
    </span>
  );
}

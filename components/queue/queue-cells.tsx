import type { ReactNode } from "react";
import { REQUEST_LOOKS } from "@/components/tickets/request-tones";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
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

export type CellTexts = {
  noRequest: string;
  unassigned: string;
  /** Before the instants of a card, which has no head. */
  received: string;
  resolved: string;
};

/** What a row draws in a column that the reader chose. */
export function cellOf(column: ColumnName, ticket: QueueTicket, kit: RowKit, texts: CellTexts): ReactNode {
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

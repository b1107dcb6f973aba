import { Due } from "@/components/countdown/due";
import { type QueueRequest, RequestBadges } from "@/components/queue/request-badges";
import { RowLink } from "@/components/tables/row-link";
import { StatusBadge } from "@/components/tickets/status-badge";
import type { TicketStatus } from "@/vocabulary/tickets";

/** What a line draws of a ticket. */
export type ListedTicket = {
  number: number;
  status: TicketStatus;
  subject: string;
  types: QueueRequest[];
  dueAt: Date;
  resolvedAt: Date | null;
};

/** Tickets in a narrow column, each a link: what it is, where it stands, and how much time is left. */
export function TicketList({ label, tickets }: { label: string; tickets: ListedTicket[] }) {
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {tickets.map(({ number, status, subject, types, dueAt, resolvedAt }) => (
        <li key={number} className="relative px-4 py-3 hover:bg-sunken">
          <div className="flex items-baseline justify-between gap-3">
            <RowLink href={`/tickets/${number}`} className="min-w-0 truncate">
              <span className="font-normal text-muted tabular-nums">#{number}</span> {subject}
            </RowLink>
            <StatusBadge status={status} />
          </div>
          <div className="mt-1.5 flex flex-wrap items-start justify-between gap-x-3 gap-y-1.5">
            <span className="flex flex-wrap gap-1.5">
              <RequestBadges requests={types} />
            </span>
            <span className="ml-auto">
              <Due at={dueAt} resolvedAt={resolvedAt} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

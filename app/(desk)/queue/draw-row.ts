import type { QueueTicket } from "@/components/queue/queue-row";
import type { TicketRow } from "@/domain/tickets/list";

/** What the table draws of a ticket, and nothing else. */
export function drawRow(row: TicketRow, regionName: (code: string) => string): QueueTicket {
  return {
    number: row.number,
    status: row.status,
    channel: row.channel,
    subject: row.subject,
    requester: row.requester,
    requests: row.requests.map(({ id, type, region }) => ({ id, type, regionName: region && regionName(region) })),
    dueAt: row.dueAt,
    resolvedAt: row.resolvedAt,
    assignee: row.assignee?.name ?? null,
    ended: row.ended,
    unreadable: row.quarantine !== null,
    erased:
      row.requester === null && row.requests.some(({ type, status }) => type === "delete" && status === "applied"),
  };
}

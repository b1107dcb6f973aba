import { and, asc, desc, eq, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { staff } from "@/db/schema/staff";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { maskContact } from "@/domain/people/mask";
import { breached } from "@/domain/sla/clock";
import { requirePermission } from "@/domain/staff/permissions";
import { readCursor, writeCursor } from "./cursor";
import { matching, type TicketFilter } from "./filter";
import type { Channel } from "./open";
import { type RequestLine, requestsOf } from "./requests-of";
import type { TicketStatus } from "./status";

/** A ticket as a list draws it. `requester` is a name or a masked contact: a list never shows contacts in full. */
export type TicketRow = {
  number: number;
  status: TicketStatus;
  channel: Channel;
  subject: string | null;
  requester: string | null;
  person: { id: string; name: string | null } | null;
  requests: RequestLine[];
  receivedAt: Date;
  dueAt: Date;
  resolvedAt: Date | null;
  breached: boolean;
  assignee: { id: string; name: string } | null;
  quarantine: string | null;
  /** Set when it ended without being carried out here: kept by another ticket, or no request at all. */
  ended: "merged" | "dismissed" | null;
};

const SORTS = {
  due: { column: tickets.dueAt, order: asc, beyond: ">" },
  received: { column: tickets.receivedAt, order: desc, beyond: "<" },
  resolved: { column: tickets.resolvedAt, order: desc, beyond: "<" },
} as const;

/**
 * One page of tickets, sorted by time left unless asked otherwise. Costs the same however many tickets there are.
 *
 * @throws Refusal `forbidden` without `ticket:read`; `invalid` for a cursor that is not ours
 */
export async function listTickets(
  acting: Acting,
  filter: TicketFilter,
): Promise<{ items: TicketRow[]; nextCursor: string | null }> {
  requirePermission(acting.actor, "ticket:read");
  const limit = Math.min(Math.max(filter.limit ?? 50, 1), 200);
  const sort = SORTS[filter.sort ?? "due"];
  const after = filter.cursor ? readCursor(filter.cursor) : null;

  const rows = await acting.db
    .select({ ticket: tickets, assigneeName: staff.name, givenName: people.givenName, familyName: people.familyName })
    .from(tickets)
    .leftJoin(staff, eq(staff.id, tickets.assigneeId))
    .leftJoin(people, eq(people.id, tickets.personId))
    .where(
      and(
        await matching(acting, filter),
        filter.sort === "resolved" ? sql`${tickets.resolvedAt} is not null` : undefined,
        after
          ? sql`(${sort.column}, ${tickets.number}) ${sql.raw(sort.beyond)} (${after.at.toISOString()}::timestamptz, ${after.number})`
          : undefined,
      ),
    )
    .orderBy(sort.order(sort.column), sort.order(tickets.number))
    .limit(limit + 1);

  const page = rows.slice(0, limit);
  const lines = await requestsOf(
    acting,
    page.map((row) => row.ticket.number),
  );
  const items = page.map(({ ticket, assigneeName, givenName, familyName }) => {
    const name = [givenName, familyName].filter(Boolean).join(" ") || null;
    return {
      number: ticket.number,
      status: ticket.status,
      channel: ticket.channel,
      subject: ticket.subject,
      requester: name ?? ticket.requesterName ?? maskedContact(ticket),
      person: ticket.personId ? { id: ticket.personId, name } : null,
      requests: lines.get(ticket.number) ?? [],
      receivedAt: ticket.receivedAt,
      dueAt: ticket.dueAt,
      resolvedAt: ticket.resolvedAt,
      breached: breached(ticket, acting.now),
      assignee: ticket.assigneeId ? { id: ticket.assigneeId, name: assigneeName ?? "" } : null,
      quarantine: ticket.quarantine,
      ended: howEnded(ticket),
    };
  });
  const last = page.at(-1)?.ticket;
  const at = last && { due: last.dueAt, received: last.receivedAt, resolved: last.resolvedAt }[filter.sort ?? "due"];
  return { items, nextCursor: rows.length > limit && last && at ? writeCursor({ at, number: last.number }) : null };
}

function maskedContact(ticket: typeof tickets.$inferSelect): string | null {
  return ticket.contactKind && ticket.contactNormalised
    ? maskContact(ticket.contactKind, ticket.contactNormalised)
    : null;
}

function howEnded(ticket: typeof tickets.$inferSelect): TicketRow["ended"] {
  if (ticket.mergedInto) return "merged";
  return ticket.dismissedAs ? "dismissed" : null;
}

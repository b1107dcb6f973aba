import type { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { maskContact } from "@/domain/contacts/mask";
import { nameOf } from "@/domain/people/name-of";
import { requirePermission } from "@/domain/permissions";
import { breached } from "@/domain/sla/clock";
import type { Channel, QuietKind, TicketStatus } from "@/vocabulary/tickets";
import { type Aside, asideOf } from "../aside/aside";
import { type CallBack, callBacksOf } from "../call-backs/call-back";
import { type RequestState, requestsOf } from "../requests/requests-of";
import { tagsOf } from "../tags/tag";
import { readCursor, writeCursor } from "./cursor";
import type { TicketFilter } from "./filter";
import { type PageRow, readPage, type SORTS } from "./page";

/** `requester` is a name or a masked contact. */
export type TicketRow = {
  number: number;
  status: TicketStatus;
  channel: Channel;
  subject: string | null;
  requester: string | null;
  person: { id: string; name: string | null } | null;
  requests: RequestState[];
  receivedAt: Date;
  dueAt: Date;
  resolvedAt: Date | null;
  breached: boolean;
  assignee: { id: string; name: string } | null;
  aside: Aside | null;
  /** What it probably is, in the quiet lane or back from it. */
  quietAs: QuietKind | null;
  callBack: CallBack | null;
  tags: string[];
  quarantine: string | null;
  /** Resolved without being carried out here. */
  ended: "merged" | "dismissed" | null;
  /** Found by text only; sorted after tickets found by number, contact or name. */
  byText: boolean;
};

/** Sorted by deadline by default; constant cost per page. @throws Refusal `invalid` with `bad_cursor` */
export async function listTickets(
  acting: Acting,
  filter: TicketFilter,
): Promise<{ items: TicketRow[]; nextCursor: string | null }> {
  requirePermission(acting.actor, "ticket:read");
  const limit = Math.min(Math.max(filter.limit ?? 50, 1), 200);
  const rows = await readPage(acting, filter, filter.cursor ? readCursor(filter.cursor) : null, limit + 1);
  const page = rows.slice(0, limit);
  const numbers = page.map((row) => row.ticket.number);
  const requestLines = await requestsOf(acting, numbers);
  const callBacks = await callBacksOf(acting, numbers);
  const tags = await tagsOf(acting, numbers);
  const items = page.map(({ ticket, assigneeName, givenName, familyName, byText }) => {
    const name = nameOf({ givenName, familyName });
    return {
      number: ticket.number,
      status: ticket.status,
      channel: ticket.channel,
      subject: ticket.subject,
      requester: name ?? ticket.requesterName ?? maskedContact(ticket),
      person: ticket.personId ? { id: ticket.personId, name } : null,
      requests: requestLines.get(ticket.number) ?? [],
      receivedAt: ticket.receivedAt,
      dueAt: ticket.dueAt,
      resolvedAt: ticket.resolvedAt,
      breached: breached(ticket, acting.now),
      assignee: ticket.assigneeId ? { id: ticket.assigneeId, name: assigneeName ?? "" } : null,
      aside: asideOf(ticket, acting.now),
      quietAs: ticket.quietAs,
      tags: tags.get(ticket.number) ?? [],
      callBack: callBacks.get(ticket.number) ?? null,
      quarantine: ticket.quarantine,
      ended: howEnded(ticket),
      byText,
    };
  });
  const last = page.at(-1);
  return { items, nextCursor: rows.length > limit && last ? cursorAt(last, filter.sort ?? "due") : null };
}

function cursorAt({ ticket, byText }: PageRow, sort: keyof typeof SORTS): string {
  const at = { due: ticket.dueAt, received: ticket.receivedAt, resolved: ticket.resolvedAt }[sort];
  return writeCursor({ at: at!, number: ticket.number, byText });
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

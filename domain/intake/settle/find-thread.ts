import { and, desc, eq, inArray, isNull, or } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { people } from "@/db/schema/people";
import { messages, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { readReplyAddress } from "@/domain/outbox/reply-address";
import { ticketMergeTarget } from "@/domain/tickets/merge-target";

/** `late`: resolved for too long to be reopened; a new ticket follows it. */
export type Thread = { ticket: number; sameSender: boolean; late: boolean };

/** A reply names its parents; a mail that names hundreds is no reply. */
const MOST_PARENTS = 50;
const REOPEN_WITHIN_MS = 7 * 24 * 60 * 60 * 1000;

/** Message-IDs of In-Reply-To and References, without brackets. */
export type Hints = { recipients: string[]; parents: string[]; sender: string | null };

/**
 * The ticket a mail continues: by the signed address it was sent to, else by a Message-ID of ours that it answers, else
 * by one the same sender wrote. Never by subject, nor by a Message-ID that strangers share, such as a newsletter's. A
 * ticket whose person was erased is not continued.
 * @param hints.sender normalised
 */
export async function findThread(acting: Acting, { recipients, parents, sender }: Hints): Promise<Thread | null> {
  const signed = recipients.map(readReplyAddress).find((number) => number !== null);
  const number = signed ?? (await ticketOfParents(acting, [...new Set(parents)].slice(-MOST_PARENTS), sender));
  return number === null ? null : continued(acting, number, sender);
}

async function ticketOfParents(acting: Acting, ids: string[], sender: string | null): Promise<number | null> {
  if (ids.length === 0) return null;
  return (await ticketOfOurMail(acting, ids)) ?? (sender ? ticketOfSender(acting, ids, sender) : null);
}

async function ticketOfOurMail(acting: Acting, ids: string[]): Promise<number | null> {
  const [row] = await acting.db
    .select({ number: outbox.ticketNumber })
    .from(outbox)
    .where(inArray(outbox.mailMessageId, ids))
    .orderBy(desc(outbox.id))
    .limit(1);
  return row?.number ?? null;
}

async function ticketOfSender(acting: Acting, ids: string[], sender: string): Promise<number | null> {
  const [row] = await acting.db
    .select({ number: messages.ticketNumber })
    .from(messages)
    .innerJoin(tickets, eq(tickets.number, messages.ticketNumber))
    .where(
      and(
        inArray(messages.mailMessageId, ids),
        eq(messages.direction, "in"),
        eq(tickets.contactKind, "email"),
        eq(tickets.contactNormalised, sender),
      ),
    )
    .orderBy(desc(messages.id))
    .limit(1);
  return row?.number ?? null;
}

async function continued(acting: Acting, found: number, sender: string | null): Promise<Thread | null> {
  const number = await ticketMergeTarget(acting, found);
  const rows = await acting.db
    .select({ number: tickets.number, resolvedAt: tickets.resolvedAt, contact: tickets.contactNormalised })
    .from(tickets)
    .leftJoin(people, eq(people.id, tickets.personId))
    .where(and(inArray(tickets.number, [number, found]), or(isNull(tickets.personId), isNull(people.erasedAt))));
  const ticket = rows.find((row) => row.number === number);
  if (!ticket) return null;
  const resolvedFor = ticket.resolvedAt ? acting.now.getTime() - ticket.resolvedAt.getTime() : 0;
  return {
    ticket: number,
    sameSender: sender !== null && rows.some(({ contact }) => contact === sender),
    late: resolvedFor > REOPEN_WITHIN_MS,
  };
}

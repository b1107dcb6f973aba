import { and, asc, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { requests, ticketLinks, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import type { Ticket } from "../lock";
import { type MergedTicket, mergedInto } from "../merge-target";

export type Relations = {
  mergedInto: number | null;
  merged: MergedTicket[];
  /** The older ticket it continues or was split from. */
  follows: number | null;
  followedBy: number[];
  /** Other open tickets of the person or contact with a request of the same type. */
  duplicates: { number: number; dueAt: Date }[];
  linked: LinkedTicket[];
};

type LinkedTicket = Pick<Ticket, "number" | "status" | "channel" | "subject" | "dueAt">;

const MAX_DUPLICATES = 5;

export async function relationsOf(acting: Acting, ticket: Ticket): Promise<Relations> {
  const [merged, followers, duplicates, linked] = await Promise.all([
    mergedInto(acting, ticket.number),
    acting.db
      .select({ number: tickets.number })
      .from(tickets)
      .where(eq(tickets.follows, ticket.number))
      .orderBy(asc(tickets.number)),
    ticket.status === "resolved" ? [] : duplicatesOf(acting, ticket),
    linkedTo(acting, ticket.number),
  ]);
  const { mergedInto: into, follows } = ticket;
  return { mergedInto: into, merged, follows, followedBy: followers.map(({ number }) => number), duplicates, linked };
}

function linkedTo(acting: Acting, own: number): Promise<LinkedTicket[]> {
  const { number, status, channel, subject, dueAt } = tickets;
  const { one, other } = ticketLinks;
  return acting.db
    .select({ number, status, channel, subject, dueAt })
    .from(ticketLinks)
    .innerJoin(tickets, sql`${number} = case when ${one} = ${own} then ${other} else ${one} end`)
    .where(or(eq(one, own), eq(other, own)))
    .orderBy(asc(number));
}

async function duplicatesOf(acting: Acting, ticket: Ticket): Promise<Relations["duplicates"]> {
  const same = samePerson(ticket);
  if (!same) return [];
  return acting.db
    .select({ number: tickets.number, dueAt: tickets.dueAt })
    .from(tickets)
    .where(and(same, ne(tickets.status, "resolved"), ne(tickets.number, ticket.number), sharesType(ticket.number)))
    .orderBy(asc(tickets.dueAt), asc(tickets.number))
    .limit(MAX_DUPLICATES);
}

/** As for merging: one person, or one contact where a person is not known of both. */
function samePerson({ personId, contactNormalised }: Ticket): SQL | undefined {
  const byContact = contactNormalised ? eq(tickets.contactNormalised, contactNormalised) : undefined;
  if (!personId) return byContact;
  return or(eq(tickets.personId, personId), byContact && and(isNull(tickets.personId), byContact));
}

function sharesType(number: number): SQL {
  return sql`exists (select from ${requests} mine join ${requests} theirs on theirs.type = mine.type
    where mine.ticket_number = ${number} and theirs.ticket_number = ${tickets.number}
      and mine.status <> 'refused' and theirs.status <> 'refused')`;
}

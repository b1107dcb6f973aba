import { and, asc, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { requests, ticketLinks, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import type { Ticket } from "../lock";
import { type MergedTicket, mergedInto } from "../merge-target";

/** How a ticket hangs together with others. */
export type Relations = {
  /** The ticket that keeps what this one asked. */
  mergedInto: number | null;
  /** The tickets that this one keeps, with the clocks they had. */
  merged: MergedTicket[];
  /** The older ticket that this one continues or was split from. */
  follows: number | null;
  followedBy: number[];
  /** Other open tickets of the same person, or by the same contact, that ask the same kind of thing. */
  twins: { number: number; dueAt: Date }[];
  /** Tickets that staff say have to do with this one. */
  linked: LinkedTicket[];
};

/** A linked ticket, with as much as tells it from others. */
type LinkedTicket = Pick<Ticket, "number" | "status" | "channel" | "subject" | "dueAt">;

const MOST = 5;

/** Reads what a ticket is to other tickets. */
export async function relationsOf(acting: Acting, ticket: Ticket): Promise<Relations> {
  const [merged, followers, twins, linked] = await Promise.all([
    mergedInto(acting, ticket.number),
    acting.db
      .select({ number: tickets.number })
      .from(tickets)
      .where(eq(tickets.follows, ticket.number))
      .orderBy(asc(tickets.number)),
    ticket.status === "resolved" ? [] : twinsOf(acting, ticket),
    linkedTo(acting, ticket.number),
  ]);
  const { mergedInto: into, follows } = ticket;
  return { mergedInto: into, merged, follows, followedBy: followers.map(({ number }) => number), twins, linked };
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

async function twinsOf(acting: Acting, ticket: Ticket): Promise<Relations["twins"]> {
  const same = samePerson(ticket);
  if (!same) return [];
  return acting.db
    .select({ number: tickets.number, dueAt: tickets.dueAt })
    .from(tickets)
    .where(and(same, ne(tickets.status, "resolved"), ne(tickets.number, ticket.number), sharesType(ticket.number)))
    .orderBy(asc(tickets.dueAt), asc(tickets.number))
    .limit(MOST);
}

/** The same as merging asks for: one person, or where that is not known of both, one contact. */
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

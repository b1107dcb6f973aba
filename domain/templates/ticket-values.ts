import { and, asc, eq, ne, or, sql } from "drizzle-orm";
import { contacts, people } from "@/db/schema/people";
import { regions } from "@/db/schema/regions";
import { staff } from "@/db/schema/staff";
import { requests, tickets } from "@/db/schema/tickets";
import { type Acting, staffId } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import { readDeskSettings } from "@/domain/settings/read";
import type { FieldValues } from "./fill";
import { type Locale, letterWords } from "./words";

type Ticket = typeof tickets.$inferSelect;

/** @throws Refusal `not_found` */
export async function ticketValues(acting: Acting, number: number, locale: Locale): Promise<FieldValues> {
  const [ticket] = await acting.db.select().from(tickets).where(eq(tickets.number, number));
  if (!ticket) throw new Refusal("not_found");
  const words = letterWords(locale);
  const lines = await askedLines(acting, number);
  const places = lines.filter(({ type }) => type === "unsubscribe").map((line) => line[locale] ?? words.everywhere);
  return {
    number: String(number),
    name: await requesterName(acting, ticket),
    operator: (await readDeskSettings(acting)).operatorName,
    receivedAt: words.instant(ticket.receivedAt),
    dueAt: words.instant(ticket.dueAt),
    region: words.list(places),
    requests: words.list(lines.map(({ type }) => words.request(type))),
    agent: await agentName(acting),
  };
}

/** What is asked; a line that was misread was never asked. */
async function askedLines(acting: Acting, number: number) {
  return acting.db
    .select({ type: requests.type, ru: regions.nameRu, en: regions.nameEn })
    .from(requests)
    .leftJoin(regions, eq(regions.code, requests.region))
    .where(
      and(
        eq(requests.ticketNumber, number),
        or(ne(requests.status, "refused"), sql`${requests.reason} is distinct from 'misread'`),
      ),
    )
    .orderBy(asc(requests.id));
}

/**
 * How the requester calls themselves, else the name on record; but that only if the letter goes to a contact of the record:
 * who merely names somebody else's account is not told whose it is.
 */
async function requesterName(acting: Acting, ticket: Ticket): Promise<string | null> {
  if (ticket.requesterName) return ticket.requesterName;
  if (!ticket.personId || !ticket.contactNormalised) return null;
  const [person] = await acting.db
    .select({ given: people.givenName, family: people.familyName })
    .from(people)
    .innerJoin(contacts, eq(contacts.personId, people.id))
    .where(and(eq(people.id, ticket.personId), eq(contacts.normalised, ticket.contactNormalised)));
  return person ? [person.given, person.family].filter(Boolean).join(" ") || null : null;
}

async function agentName(acting: Acting): Promise<string | null> {
  const me = staffId(acting.actor);
  if (!me) return null;
  const [row] = await acting.db.select({ name: staff.name }).from(staff).where(eq(staff.id, me));
  return row?.name ?? null;
}

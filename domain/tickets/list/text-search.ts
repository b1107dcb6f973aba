import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { guessContact } from "@/domain/contacts/normalise-contact";
import { findPeople } from "@/domain/people/search/find";
import type { TicketFilter } from "./filter";
import { NAMESAKES } from "./term-conditions";

/**
 * The words of a search, in two parts: tickets of a number, a contact or a person so named, and tickets in which all the words
 * stand. A part is null when nothing can be in it.
 */
export type TextSearch = { named: SQL | null; query: string | null };

type Words = { text: string; exact: boolean }[];

/** What a filter looks for; null when it has no words to look for. Words that must not stand in a ticket are no search alone. */
export async function textSearchOf(acting: Acting, filter: TicketFilter): Promise<TextSearch | null> {
  const words = wordsOf(filter);
  if (words.length === 0) return null;
  const typed = words.map(({ text }) => text).join(" ");
  const [named, query] = await Promise.all([namedBy(acting, typed), queryOf(acting, words)]);
  return { named, query };
}

/** The words a filter looks for, as typed. */
function wordsOf({ q, terms = [] }: TicketFilter): Words {
  const typed = (q ?? "").split(/\s+/).filter(Boolean);
  const sought = terms.flatMap((term) => (term.key === "text" && !term.not ? term : []));
  return [...typed.map((text) => ({ text, exact: false })), ...sought].map(({ text, exact }) => ({
    text: text.replace(/\p{Cc}/gu, " "),
    exact,
  }));
}

/** What must not stand in a ticket. */
export function without({ terms = [] }: TicketFilter): SQL | undefined {
  const unwanted = terms.flatMap((term) => (term.key === "text" && term.not ? term : []));
  return and(
    ...unwanted.map(
      (term) =>
        sql`not exists (select from ticket_words where ticket_number = ${tickets.number} and words @@ ${asQuery(term)})`,
    ),
  );
}

/** That all the words stand in a ticket. */
export function worded(query: string): SQL {
  return sql`exists (select from ticket_words where ticket_number = ${tickets.number} and words @@ ${query}::tsquery)`;
}

async function namedBy(acting: Acting, typed: string): Promise<SQL | null> {
  const number = /^#?(\d{1,9})$/.exec(typed);
  if (number) return eq(tickets.number, Number(number[1]));
  const contact = guessContact(typed);
  const people = await findPeople(acting, { q: typed, limit: NAMESAKES });
  const ids = people.map(({ id }) => id);
  return (
    or(
      contact ? eq(tickets.contactNormalised, contact.normalised) : undefined,
      ids.length > 0 ? inArray(tickets.personId, ids) : undefined,
    ) ?? null
  );
}

/** The words as PostgreSQL compares them; null when all of them are too common to be told apart. */
async function queryOf(acting: Acting, words: Words): Promise<string | null> {
  const whole = sql.join(words.map(asQuery), sql` && `);
  const [row] = await fetchRows<{ query: string }>(acting.db, sql`select (${whole})::text as query`);
  return row!.query || null;
}

function asQuery({ text, exact }: Words[number]): SQL {
  return exact ? sql`phraseto_tsquery('russian', ${text})` : sql`plainto_tsquery('russian', ${text})`;
}

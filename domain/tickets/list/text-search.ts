import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { guessContact } from "@/domain/contacts/normalise-contact";
import { findPeople } from "@/domain/people/search/find";
import type { TicketFilter } from "./filter";
import { MAX_NAMESAKES } from "./term-conditions";

/** `named`: by a number, contact or person; `query`: all words occur in the ticket. Null: no match is possible. */
export type TextSearch = { named: SQL | null; query: string | null };

type Words = { text: string; exact: boolean }[];

/** Null without words to find; excluded words alone are no search. */
export async function textSearchOf(acting: Acting, filter: TicketFilter): Promise<TextSearch | null> {
  const words = wordsOf(filter);
  if (words.length === 0) return null;
  const typed = words.map(({ text }) => text).join(" ");
  const [named, query] = await Promise.all([matchNamed(acting, typed), queryOf(acting, words)]);
  return { named, query };
}

function wordsOf({ q, terms = [] }: TicketFilter): Words {
  const typed = (q ?? "").split(/\s+/).filter(Boolean);
  const wanted = terms.flatMap((term) => (term.key === "text" && !term.not ? term : []));
  return [...typed.map((text) => ({ text, exact: false })), ...wanted].map(({ text, exact }) => ({
    text: text.replace(/\p{Cc}/gu, " "),
    exact,
  }));
}

export function excludesText({ terms = [] }: TicketFilter): SQL | undefined {
  const unwanted = terms.flatMap((term) => (term.key === "text" && term.not ? term : []));
  return and(
    ...unwanted.map(
      (term) =>
        sql`not exists (select from ticket_words where ticket_number = ${tickets.number} and words @@ ${asQuery(term)})`,
    ),
  );
}

export function containsText(query: string): SQL {
  return sql`exists (select from ticket_words where ticket_number = ${tickets.number} and words @@ ${query}::tsquery)`;
}

async function matchNamed(acting: Acting, typed: string): Promise<SQL | null> {
  const number = /^#?(\d{1,9})$/.exec(typed);
  if (number) return eq(tickets.number, Number(number[1]));
  const contact = guessContact(typed);
  const people = await findPeople(acting, { q: typed, limit: MAX_NAMESAKES });
  const ids = people.map(({ id }) => id);
  return (
    or(
      contact ? eq(tickets.contactNormalised, contact.normalised) : undefined,
      ids.length > 0 ? inArray(tickets.personId, ids) : undefined,
    ) ?? null
  );
}

/** Null when every word is a stop word. */
async function queryOf(acting: Acting, words: Words): Promise<string | null> {
  const whole = sql.join(words.map(asQuery), sql` && `);
  const [row] = await fetchRows<{ query: string }>(acting.db, sql`select (${whole})::text as query`);
  return row!.query || null;
}

function asQuery({ text, exact }: Words[number]): SQL {
  return exact ? sql`phraseto_tsquery('russian', ${text})` : sql`plainto_tsquery('russian', ${text})`;
}

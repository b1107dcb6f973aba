import { and, asc, eq, gt, isNotNull, lt, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { staff } from "@/db/schema/staff";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import type { TicketCursor } from "./cursor";
import { matching, type TicketFilter } from "./filter";
import { type TextSearch, textSearchOf, without, worded } from "./text-search";

/** As the indexes are: with nulls first, which is what descending means by itself, none of them would serve. */
const descending = (column: SQLWrapper) => sql`${column} desc nulls last`;

export const SORTS = {
  due: { column: tickets.dueAt, order: asc, beyond: gt },
  received: { column: tickets.receivedAt, order: descending, beyond: lt },
  resolved: { column: tickets.resolvedAt, order: descending, beyond: lt },
} as const;

/** `worded`: found by words alone, not by a number, a contact or a name. */
export type PageRow = Awaited<ReturnType<typeof select>>[number] & { worded: boolean };

/** A word that many tickets hold is found among the nearest ones at once; only a rarer one is worth the index of words. */
const NEAR = 2000;

/** Of tickets with a word, the newest so many are looked through: a search that finds more is no search. */
const CANDIDATES = 20_000;

/**
 * So many tickets of a filter after the cursor, in its order. What a search names (a number, a contact, a person) comes before
 * what only holds its words.
 */
export async function readPage(
  acting: Acting,
  filter: TicketFilter,
  after: TicketCursor | null,
  limit: number,
): Promise<PageRow[]> {
  const [narrowed, sought] = await Promise.all([matching(acting, filter), textSearchOf(acting, filter)]);
  const isEnded = filter.sort === "resolved" ? isNotNull(tickets.resolvedAt) : undefined;
  const fits = and(narrowed, without(filter), isEnded);
  const mark = (worded: boolean) => (row: Awaited<ReturnType<typeof select>>[number]) => ({ ...row, worded });
  if (!sought) return (await select(acting, filter, and(fits, beyond(filter, after)), limit)).map(mark(false));

  const named =
    sought.named && !after?.worded
      ? await select(acting, filter, and(fits, sought.named, beyond(filter, after)), limit)
      : [];
  const from = after?.worded ? after : null;
  const more = named.length < limit ? await selectWorded(acting, filter, fits, sought, from, limit - named.length) : [];
  return [...named.map(mark(false)), ...more.map(mark(true))];
}

async function selectWorded(
  acting: Acting,
  filter: TicketFilter,
  fits: SQL | undefined,
  { named, query }: TextSearch,
  after: TicketCursor | null,
  limit: number,
) {
  if (!query) return [];
  const rest = and(fits, named ? sql`(${named}) is not true` : undefined, beyond(filter, after));
  if (filter.numbers || filter.personId) return select(acting, filter, and(rest, worded(query)), limit);
  const near = await select(acting, filter, and(among(filter, rest), worded(query)), limit);
  if (near.length === limit) return near;
  const candidates = sql`select ticket_number from ticket_words where words @@ ${query}::tsquery order by ticket_number desc limit ${CANDIDATES}`;
  return select(acting, filter, and(rest, sql`${tickets.number} in (${candidates})`), limit);
}

/** The next ones of the list, whatever words they hold. Made first: the planner must not begin with the words. */
function among(filter: TicketFilter, fits: SQL | undefined): SQL {
  const { column, order } = SORTS[filter.sort ?? "due"];
  const where = fits ? sql`where ${fits}` : sql``;
  return sql`${tickets.number} in (select ${tickets.number} from ${tickets} ${where} order by ${order(column)}, ${order(tickets.number)} limit ${NEAR})`;
}

function select(acting: Acting, filter: TicketFilter, where: SQL | undefined, limit: number) {
  const sort = SORTS[filter.sort ?? "due"];
  return acting.db
    .select({ ticket: tickets, assigneeName: staff.name, givenName: people.givenName, familyName: people.familyName })
    .from(tickets)
    .leftJoin(staff, eq(staff.id, tickets.assigneeId))
    .leftJoin(people, eq(people.id, tickets.personId))
    .where(where)
    .orderBy(sort.order(sort.column), sort.order(tickets.number))
    .limit(limit);
}

function beyond(filter: TicketFilter, after: TicketCursor | null): SQL | undefined {
  if (!after) return undefined;
  const { column, beyond } = SORTS[filter.sort ?? "due"];
  return beyond(sql`(${column}, ${tickets.number})`, sql`(${after.at.toISOString()}::timestamptz, ${after.number})`);
}

import { and, asc, eq, gt, isNotNull, lt, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { staff } from "@/db/schema/staff";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import type { TicketCursor } from "./cursor";
import { matching, type TicketFilter } from "./filter";
import { containsText, excludesText, type TextSearch, textSearchOf } from "./text-search";

/** Matches the indexes: plain `desc` puts nulls first and could not use them. */
const descending = (column: SQLWrapper) => sql`${column} desc nulls last`;

export const SORTS = {
  due: { column: tickets.dueAt, order: asc, compare: gt },
  received: { column: tickets.receivedAt, order: descending, compare: lt },
  resolved: { column: tickets.resolvedAt, order: descending, compare: lt },
} as const;

/** `byText`: found by text only, not by a number, a contact or a name. */
export type PageRow = Awaited<ReturnType<typeof select>>[number] & { byText: boolean };

/** Common words are found among the next tickets in order; only rare ones need the word index. */
const NEXT_TICKETS = 2000;

/** Newest tickets with a word that are considered. */
const MAX_CANDIDATES = 20_000;

/** Tickets found by number, contact or person come before those found by text. */
export async function readPage(
  acting: Acting,
  filter: TicketFilter,
  after: TicketCursor | null,
  limit: number,
): Promise<PageRow[]> {
  const [narrowed, search] = await Promise.all([matching(acting, filter), textSearchOf(acting, filter)]);
  const isEnded = filter.sort === "resolved" ? isNotNull(tickets.resolvedAt) : undefined;
  const fits = and(narrowed, excludesText(filter), isEnded);
  const flag = (byText: boolean) => (row: Awaited<ReturnType<typeof select>>[number]) => ({ ...row, byText });
  if (!search) return (await select(acting, filter, and(fits, afterCursor(filter, after)), limit)).map(flag(false));

  const named =
    search.named && !after?.byText
      ? await select(acting, filter, and(fits, search.named, afterCursor(filter, after)), limit)
      : [];
  const from = after?.byText ? after : null;
  const more = named.length < limit ? await selectByText(acting, filter, fits, search, from, limit - named.length) : [];
  return [...named.map(flag(false)), ...more.map(flag(true))];
}

async function selectByText(
  acting: Acting,
  filter: TicketFilter,
  fits: SQL | undefined,
  { named, query }: TextSearch,
  after: TicketCursor | null,
  limit: number,
) {
  if (!query) return [];
  const rest = and(fits, named ? sql`(${named}) is not true` : undefined, afterCursor(filter, after));
  if (filter.numbers || filter.personId) return select(acting, filter, and(rest, containsText(query)), limit);
  const next = await select(acting, filter, and(nextInOrder(filter, rest), containsText(query)), limit);
  if (next.length === limit) return next;
  const candidates = sql`select ticket_number from ticket_words where words @@ ${query}::tsquery order by ticket_number desc limit ${MAX_CANDIDATES}`;
  return select(acting, filter, and(rest, sql`${tickets.number} in (${candidates})`), limit);
}

/** Evaluated first: the planner must not start with the word index. */
function nextInOrder(filter: TicketFilter, fits: SQL | undefined): SQL {
  const { column, order } = SORTS[filter.sort ?? "due"];
  const where = fits ? sql`where ${fits}` : sql``;
  return sql`${tickets.number} in (select ${tickets.number} from ${tickets} ${where} order by ${order(column)}, ${order(tickets.number)} limit ${NEXT_TICKETS})`;
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

function afterCursor(filter: TicketFilter, after: TicketCursor | null): SQL | undefined {
  if (!after) return undefined;
  const { column, compare } = SORTS[filter.sort ?? "due"];
  return compare(sql`(${column}, ${tickets.number})`, sql`(${after.at.toISOString()}::timestamptz, ${after.number})`);
}

import {
  and,
  eq,
  exists,
  gte,
  ilike,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import { people } from "@/db/schema/people";
import { staff } from "@/db/schema/staff";
import { requests, tickets } from "@/db/schema/tickets";
import { type Acting, staffId } from "@/domain/acting";
import { findPeople } from "@/domain/people/search/find";
import type { RequestType } from "@/vocabulary/requests";
import { spanOf } from "./search-language/range";
import type { Flag, Term } from "./search-language/terms";

/** A term that is a filter; free words are looked for otherwise. */
export type FilterTerm = Exclude<Term, { key: "text" }>;

/** People a name may stand for; more would be no answer. */
export const NAMESAKES = 100;

/**
 * The condition of all terms at once. Types and regions asked for together are of one request: "delete in Moscow" is not a
 * deletion from Tver beside an unsubscribe from Moscow.
 *
 * @param timeZone the reader's, whose days begin at their midnight
 */
export async function termConditions(acting: Acting, terms: FilterTerm[], timeZone: string): Promise<SQL | undefined> {
  const wanted = terms.flatMap((term) => (term.key === "type" && !term.not ? term.values : []));
  const conditions = terms.map(async (term) => {
    const condition = await matchTerm(acting, term, wanted, timeZone);
    return term.not ? sql`(${condition}) is not true` : condition;
  });
  return and(...(await Promise.all(conditions)));
}

async function matchTerm(acting: Acting, term: FilterTerm, wanted: RequestType[], timeZone: string) {
  switch (term.key) {
    case "type":
      return hasRequest(acting, inArray(requests.type, term.values));
    case "status":
      return inArray(tickets.status, term.values);
    case "channel":
      return inArray(tickets.channel, term.values);
    case "region":
      return and(
        concernsRegion(acting, term.values, term.not ? [] : wanted),
        term.not ? undefined : await amongFew(acting, term.values),
      );
    case "assignee":
      return hasAssignee(acting, term.who);
    case "person":
      return isAbout(acting, term.name);
    case "is":
      return hasFlag(acting, term.flag);
    default: {
      const column = { received: tickets.receivedAt, due: tickets.dueAt, resolved: tickets.resolvedAt }[term.key];
      const { from, until } = spanOf(term.range, term.key === "due", acting.now, timeZone);
      return and(isNotNull(column), from ? gte(column, from) : undefined, until ? lt(column, until) : undefined);
    }
  }
}

function hasRequest(acting: Acting, condition: SQL | undefined): SQL {
  return exists(
    acting.db
      .select({ id: requests.id })
      .from(requests)
      .where(and(eq(requests.ticketNumber, tickets.number), condition)),
  );
}

/** A request that names no region concerns the one its person lives in. */
function concernsRegion(acting: Acting, codes: string[], types: RequestType[]): SQL {
  const livesThere = exists(
    acting.db
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.id, tickets.personId), inArray(people.region, codes))),
  );
  const wanted = and(
    eq(requests.ticketNumber, tickets.number),
    types.length > 0 ? inArray(requests.type, types) : undefined,
    or(inArray(requests.region, codes), and(isNull(requests.region), livesThere)),
  );
  // The offset keeps the planner to looking at each ticket of the list in turn: it would read the requests of all years first.
  return sql`exists (select from ${requests} where ${wanted} offset 0)`;
}

/** A region of more people or requests than this is met soon enough by going through the tickets in their order. */
const FEW = 5000;

/**
 * Where few live and few requests are about, the tickets that may concern these regions, by number: going through all tickets in
 * turn would find the last of them at the very end. Undefined elsewhere.
 */
async function amongFew(acting: Acting, codes: string[]): Promise<SQL | undefined> {
  const [named, residents] = await Promise.all([
    acting.db
      .selectDistinct({ number: requests.ticketNumber })
      .from(requests)
      .where(inArray(requests.region, codes))
      .limit(FEW + 1),
    acting.db
      .select({ id: people.id })
      .from(people)
      .where(and(inArray(people.region, codes), isNull(people.erasedAt)))
      .limit(FEW + 1),
  ]);
  if (named.length > FEW || residents.length > FEW) return undefined;
  const theirs = await acting.db
    .select({ number: tickets.number })
    .from(tickets)
    .where(
      isAnyOf(
        tickets.personId,
        "uuid",
        residents.map(({ id }) => id),
      ),
    );
  return isAnyOf(
    tickets.number,
    "bigint",
    [...named, ...theirs].map(({ number }) => number),
  );
}

/** One parameter, however many there are: a statement for each count would be prepared otherwise. */
function isAnyOf(column: SQLWrapper, type: "bigint" | "uuid", values: (number | string)[]): SQL {
  return sql`${column} = any(${`{${values.join()}}`}::${sql.raw(type)}[])`;
}

function hasAssignee(acting: Acting, who: string): SQL {
  if (who === "none") return isNull(tickets.assigneeId);
  const me = staffId(acting.actor);
  if (who === "me") return me ? eq(tickets.assigneeId, me) : sql`false`;
  const named = ilike(staff.name, `%${who.replace(/[\\%_]/g, "\\$&")}%`);
  return inArray(tickets.assigneeId, acting.db.select({ id: staff.id }).from(staff).where(named));
}

async function isAbout(acting: Acting, name: string): Promise<SQL> {
  const found = await findPeople(acting, { q: name.slice(0, 200), limit: NAMESAKES });
  if (found.length === 0) return sql`false`;
  return inArray(
    tickets.personId,
    found.map(({ id }) => id),
  );
}

function hasFlag(acting: Acting, flag: Flag): SQL | undefined {
  switch (flag) {
    case "overdue":
      return sql`coalesce(${tickets.resolvedAt}, ${acting.now.toISOString()}::timestamptz) > ${tickets.dueAt}`;
    case "unreadable":
      return isNotNull(tickets.quarantine);
    case "awaiting":
      return hasRequest(acting, eq(requests.status, "awaiting_approval"));
    case "unresolved":
      return ne(tickets.status, "resolved");
    case "merged":
      return isNotNull(tickets.mergedInto);
    case "dismissed":
      return isNotNull(tickets.dismissedAs);
  }
}

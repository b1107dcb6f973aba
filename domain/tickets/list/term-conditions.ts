import { and, eq, exists, gte, ilike, inArray, isNotNull, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { people } from "@/db/schema/people";
import { staff } from "@/db/schema/staff";
import { tags, ticketTags } from "@/db/schema/tags";
import { requests, tickets } from "@/db/schema/tickets";
import { type Acting, staffId } from "@/domain/acting";
import { findPeople } from "@/domain/people/search/find";
import type { RequestType } from "@/vocabulary/requests";
import { normaliseTag } from "@/vocabulary/tags";
import { isAside, isSnoozed, isWaitedFor } from "../aside/aside";
import { owesCall } from "../call-backs/call-back";
import { isQuiet } from "../quiet/quiet";
import { spanOf } from "./search-language/range";
import type { Flag, Term } from "./search-language/terms";

export type FilterTerm = Exclude<Term, { key: "text" }>;

export const MAX_NAMESAKES = 100;

/** Types and regions must match one request: "delete in Moscow" excludes a deletion in Tver beside an unsubscribe in Moscow. */
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
        term.not ? undefined : await ticketsOfRareRegions(acting, term.values),
      );
    case "assignee":
      return hasAssignee(acting, term.who);
    case "person":
      return isAbout(acting, term.name);
    case "tag":
      return hasTag(acting, term.values);
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

/** A request without a region concerns the one its person lives in. */
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
  // `offset 0` stops the planner from scanning all requests first.
  return sql`exists (select from ${requests} where ${wanted} offset 0)`;
}

/** Larger regions are found quickly by scanning tickets in order. */
const MAX_RARE = 5000;

/** For rare regions, the tickets by number: a scan in order would find the last ones at the very end. Undefined for others. */
async function ticketsOfRareRegions(acting: Acting, codes: string[]): Promise<SQL | undefined> {
  const named = sql`select ${requests.ticketNumber} from ${requests} where ${inArray(requests.region, codes)}`;
  const residents = sql`select ${people.id} from ${people} where ${and(inArray(people.region, codes), isNull(people.erasedAt))}`;
  const [row] = await fetchRows<{ rare: boolean }>(
    acting.db,
    sql`select ${isFew(named)} and ${isFew(residents)} as rare`,
  );
  if (!row!.rare) return undefined;
  const theirs = sql`select ${tickets.number} from ${tickets} where ${tickets.personId} = any(array(${residents}))`;
  return sql`${tickets.number} = any(array(${named} union all ${theirs}))`;
}

function isFew(rows: SQL): SQL {
  return sql`(select count(*) <= ${MAX_RARE} from (${rows} limit ${MAX_RARE + 1}) as counted)`;
}

/** For rare tags, the tickets by number; common ones are found quickly by scanning tickets in order. */
async function hasTag(acting: Acting, words: string[]): Promise<SQL> {
  const found = await acting.db
    .select({ id: tags.id })
    .from(tags)
    .where(inArray(tags.normalised, words.map(normaliseTag)));
  if (found.length === 0) return sql`false`;
  const meant = inArray(
    ticketTags.tagId,
    found.map(({ id }) => id),
  );
  const named = sql`select ${ticketTags.ticketNumber} from ${ticketTags} where ${meant}`;
  const [row] = await fetchRows<{ rare: boolean }>(acting.db, sql`select ${isFew(named)} as rare`);
  if (row!.rare) return sql`${tickets.number} = any(array(${named}))`;
  const own = and(eq(ticketTags.ticketNumber, tickets.number), meant);
  // `offset 0` stops the planner from reading all tickets of the tag first.
  return sql`exists (select from ${ticketTags} where ${own} offset 0)`;
}

function hasAssignee(acting: Acting, who: string): SQL {
  if (who === "none") return isNull(tickets.assigneeId);
  const me = staffId(acting.actor);
  if (who === "me") return me ? eq(tickets.assigneeId, me) : sql`false`;
  const named = ilike(staff.name, `%${who.replace(/[\\%_]/g, "\\$&")}%`);
  return inArray(tickets.assigneeId, acting.db.select({ id: staff.id }).from(staff).where(named));
}

async function isAbout(acting: Acting, name: string): Promise<SQL> {
  const found = await findPeople(acting, { q: name.slice(0, 200), limit: MAX_NAMESAKES });
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
    case "aside":
      return isAside(acting);
    case "quiet":
      return isQuiet(acting);
    case "snoozed":
      return isSnoozed(acting);
    case "waiting":
      return isWaitedFor();
    case "callback":
      return owesCall();
    case "merged":
      return isNotNull(tickets.mergedInto);
    case "dismissed":
      return isNotNull(tickets.dismissedAs);
  }
}

import { and, eq, inArray, isNull, not, type SQL, sql } from "drizzle-orm";
import { requests, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { staffId } from "@/domain/acting";
import type { RequestType } from "@/vocabulary/requests";
import type { Channel, TicketStatus } from "@/vocabulary/tickets";
import { isAside, isNotAside } from "../aside/aside";
import { owesCall } from "../call-backs/call-back";
import { isNotQuiet, isQuiet } from "../quiet/quiet";
import type { Term } from "./search-language/terms";
import { type FilterTerm, termConditions } from "./term-conditions";

/** `assignee`: a staff id, `me` or `none`. `q`: free text. `terms`: parsed search, days in `timeZone`. `numbers`: only these. */
export type TicketFilter = {
  status?: TicketStatus | "unresolved" | "awaiting_approval";
  type?: RequestType;
  channel?: Channel;
  region?: string;
  assignee?: string;
  overdue?: boolean;
  /** Put aside and not yet due within the hour; false: all others. */
  aside?: boolean;
  /** In the quiet lane and not yet due within the hour; false: all others. */
  quiet?: boolean;
  /** A call is owed; false: none is. */
  callBack?: boolean;
  tag?: string;
  quarantine?: boolean;
  personId?: string;
  q?: string;
  terms?: readonly Term[];
  timeZone?: string;
  numbers?: number[];
  sort?: "due" | "received" | "resolved";
  cursor?: string;
  limit?: number;
};

/** Everything but the text search; indexed columns only. */
export async function matching(acting: Acting, filter: TicketFilter): Promise<SQL | undefined> {
  const terms = (filter.terms ?? []).filter((term): term is FilterTerm => term.key !== "text");
  if (filter.tag) terms.push({ key: "tag", values: [filter.tag], not: false });
  return and(
    byStatus(filter.status),
    filter.channel ? eq(tickets.channel, filter.channel) : undefined,
    filter.type || filter.region ? byRequest(filter) : undefined,
    byAssignee(acting, filter.assignee),
    filter.overdue
      ? sql`coalesce(${tickets.resolvedAt}, ${acting.now.toISOString()}::timestamptz) > ${tickets.dueAt}`
      : undefined,
    filter.aside === undefined ? undefined : filter.aside ? isAside(acting) : isNotAside(acting),
    filter.quiet === undefined ? undefined : filter.quiet ? isQuiet(acting) : isNotQuiet(acting),
    filter.callBack === undefined ? undefined : filter.callBack ? owesCall() : not(owesCall()),
    filter.quarantine ? sql`${tickets.quarantine} is not null` : undefined,
    filter.personId ? eq(tickets.personId, filter.personId) : undefined,
    filter.numbers ? inArray(tickets.number, [0, ...filter.numbers]) : undefined,
    await termConditions(acting, terms, filter.timeZone ?? "UTC"),
  );
}

function byStatus(status: TicketFilter["status"]): SQL | undefined {
  if (!status) return undefined;
  if (status === "unresolved") return sql`${tickets.status} <> 'resolved'`;
  if (status === "awaiting_approval") {
    return sql`exists (select from ${requests} where ${requests.ticketNumber} = ${tickets.number} and ${requests.status} = 'awaiting_approval')`;
  }
  return eq(tickets.status, status);
}

function byRequest(filter: TicketFilter): SQL {
  const type = filter.type ? sql`and ${requests.type} = ${filter.type}` : sql``;
  const region = filter.region ? sql`and ${requests.region} = ${filter.region}` : sql``;
  return sql`exists (select from ${requests} where ${requests.ticketNumber} = ${tickets.number} ${type} ${region})`;
}

function byAssignee(acting: Acting, assignee: string | undefined): SQL | undefined {
  if (!assignee) return undefined;
  if (assignee === "none") return isNull(tickets.assigneeId);
  const id = assignee === "me" ? staffId(acting.actor) : assignee;
  return id && UUID.test(id) ? eq(tickets.assigneeId, id) : sql`false`;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

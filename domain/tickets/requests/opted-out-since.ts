import { and, desc, eq, gt, gte, inArray, ne, sql } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { requests, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import type { Request, Ticket } from "../lock";

/**
 * Whether the person, or the unknown contact, opted out of the same region again since: an undo would override that. A record
 * merged since counts as opted out, as opt-outs can no longer be told apart.
 */
export async function optedOutSince(acting: Acting, ticket: Ticket, request: Request): Promise<boolean> {
  const regions = ticket.personId
    ? await regionsOptedOutSince(acting, ticket.personId, request)
    : await regionsRequestedSince(acting, ticket, request);
  return regions.some((region) => region === null || request.region === null || region === request.region);
}

type OptOutRegion = string | null;
const EVERYWHERE: OptOutRegion[] = [null];

async function regionsOptedOutSince(acting: Acting, personId: string, { id }: Request): Promise<OptOutRegion[]> {
  const request = sql<string | null>`${history.details} ->> 'request'`;
  const ofPerson = eq(history.person, personId);
  const [own] = await acting.db
    .select({ seq: history.seq })
    .from(history)
    .where(and(ofPerson, eq(history.action, "request.applied"), eq(request, String(id))))
    .orderBy(desc(history.seq))
    .limit(1);
  if (!own) return EVERYWHERE;
  const since = await acting.db
    .select({ action: history.action, details: history.details, request })
    .from(history)
    .where(
      and(
        ofPerson,
        gt(history.seq, own.seq),
        inArray(history.action, ["person.unsubscribed", "person.merged", "request.applied", "request.undone"]),
      ),
    );
  const undone = since.filter(({ action }) => action === "request.undone").map((entry) => entry.request);
  return since
    .filter(({ action, details }) => action.startsWith("person.") || details.type === "unsubscribe")
    .filter((entry) => entry.action !== "request.undone" && !(entry.request && undone.includes(entry.request)))
    .map(({ details }) => (details.region as OptOutRegion | undefined) ?? null);
}

async function regionsRequestedSince(acting: Acting, ticket: Ticket, request: Request): Promise<OptOutRegion[]> {
  if (!ticket.contactNormalised || !request.decidedAt) return [];
  const rows = await acting.db
    .select({ region: requests.region })
    .from(requests)
    .innerJoin(tickets, eq(tickets.number, requests.ticketNumber))
    .where(
      and(
        eq(tickets.contactNormalised, ticket.contactNormalised),
        eq(requests.type, "unsubscribe"),
        eq(requests.status, "applied"),
        gte(requests.decidedAt, request.decidedAt),
        ne(requests.id, request.id),
      ),
    );
  return rows.map(({ region }) => region);
}

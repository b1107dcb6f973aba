import type { HistoryDetails, history } from "@/db/schema/history";
import { leafHash } from "@/domain/history/record";
import type { HistoryAction } from "@/vocabulary/history";
import type { NumberedTicket } from "./fates";
import type { Requester } from "./ticket-rows";

type Row = typeof history.$inferInsert;
type Act = { at: Date; action: HistoryAction; by?: string | null; details?: HistoryDetails; person?: string | null };

/** An entry as the verbs would have recorded it, without personal values. `by`: a member of staff; nobody: the desk itself. */
function entry(act: Act, ticket: number | null, person: string | null): Row {
  const row = {
    at: act.at,
    actorKind: act.by ? ("staff" as const) : ("system" as const),
    actorId: act.by ?? null,
    action: act.action,
    ticket,
    person: act.person === undefined ? person : act.person,
    details: act.details ?? {},
    sealed: null,
  };
  return { ...row, leaf: leafHash(row) };
}

export function personCreated(id: string, at: Date, contacts: number, subscriptions: number, policy: string): Row {
  const details = { contacts, subscriptions, suppressed: 0, consent: policy };
  return entry({ at, action: "person.created", details }, null, id);
}

/** Everything that happened on a ticket, in the order of time. */
export function historyOf(ticket: NumberedTicket, requester: Requester, staff: string[]): Row[] {
  const person = ticket.person?.invented.id ?? null;
  const by = ticket.worker === null ? null : staff[ticket.worker]!;
  const types = ticket.requests.map((line) => line.type);
  const { channel, receivedAt: at } = ticket;
  const acts: Act[] = [
    { at, action: "ticket.opened", by: channel === "phone" ? by : null, details: { channel, types, quarantine: null } },
  ];
  if (person) acts.push({ at, action: "ticket.matched", details: { by: requester.contact?.kind ?? "email" } });
  if (ticket.claimedAt && by) acts.push({ at: ticket.claimedAt, action: "ticket.claimed", by });
  for (const line of ticket.requests) acts.push(...actsOf(ticket, line, by, staff));
  if (ticket.resolvedAt) acts.push(...endOf(ticket, ticket.resolvedAt, by, requester));
  return acts.map((act) => entry(act, ticket.number, person));
}

function actsOf(
  ticket: NumberedTicket,
  line: NumberedTicket["requests"][number],
  by: string | null,
  staff: string[],
): Act[] {
  const request = String(line.id);
  const at = line.decidedAt ?? ticket.claimedAt ?? ticket.receivedAt;
  const forward: Act = { at, by, action: "erasure.put_forward", details: { request, assurance: "contact" } };
  if (line.status === "awaiting_approval") return [forward];
  if (line.status === "refused") {
    return [{ at, by, action: "request.refused", details: { request, type: line.type, reason: line.reason } }];
  }
  if (line.status !== "applied") return [];
  const applied = { request, type: line.type, region: line.region, assurance: "contact" };
  if (line.type !== "delete")
    return [...changeOf(ticket, line, at, by), { at, by, action: "request.applied", details: applied }];
  const erased: Act = {
    at,
    by: staff[ticket.approver!]!,
    action: "person.erased",
    details: { fields: 12, suppressed: 2 },
  };
  return [
    { ...forward, at: ticket.claimedAt ?? at },
    erased,
    { ...erased, action: "request.applied", details: { request, type: "delete" } },
  ];
}

function changeOf(
  ticket: NumberedTicket,
  line: NumberedTicket["requests"][number],
  at: Date,
  by: string | null,
): Act[] {
  const request = String(line.id);
  if (line.type === "edit") {
    return [{ at, by, action: "person.edited", details: { fields: Object.keys(line.changes), request } }];
  }
  if (line.type !== "unsubscribe") return [];
  if (!ticket.person)
    return [{ at, by, action: "contact.suppressed", details: { region: line.region, reason: "unsubscribed" } }];
  const regions = line.region
    ? [line.region]
    : [...new Set(ticket.person.invented.places.map((place) => place.region))];
  const details = {
    region: line.region,
    channel: null,
    reason: "unsubscribed",
    request,
    regions,
    ended: 1,
    suppressed: 1,
  };
  return [{ at, by, action: "person.unsubscribed", details }];
}

function endOf(ticket: NumberedTicket, at: Date, by: string | null, { contact }: Requester): Act[] {
  const resolved: Act = { at, by, action: "ticket.resolved" };
  if (ticket.channel === "phone") return [resolved, { at, by, action: "ticket.told", details: { channel: "phone" } }];
  if (contact?.kind !== "email") return [resolved];
  return [resolved, { at, action: "ticket.told", details: { channel: "email", purpose: "confirmation" } }];
}

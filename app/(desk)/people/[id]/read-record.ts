import "server-only";
import { notFound, redirect } from "next/navigation";
import type { Acting } from "@/domain/acting";
import { recordPersonView } from "@/domain/people/access/record-view";
import { readTimeline } from "@/domain/people/access/timeline";
import { listPolicyVersions } from "@/domain/people/create/list-policy-versions";
import { findDuplicates } from "@/domain/people/duplicates/find";
import { personMergeTarget } from "@/domain/people/merge-target";
import { type PersonRecord, readPerson } from "@/domain/people/read";
import { may } from "@/domain/permissions";
import { ticketOf } from "@/domain/person-tickets/ticket-of";
import { Refusal } from "@/domain/refusal";
import { activeMailings } from "@/domain/segments/active-mailings";
import { listTickets } from "@/domain/tickets/list/list";
import { readRegionNames, readRegions } from "../../../record-names/region-names";
import { ticketNumber } from "../../tickets/[number]/place";
import { readOfferedRegions } from "../offered-regions";
import type { TimelineView } from "./history/timeline-href";
import { subscriptionRows } from "./subscriptions/subscription-rows";

const TICKETS_SHOWN = 10;
const HISTORY_SHOWN = 25;
const DUPLICATES_SHOWN = 3;

/** All that a record's screen draws but the record itself, read at one go. */
export type RecordScreen = Awaited<ReturnType<typeof readRecordScreen>>;

/**
 * The record of a person; the look is put on record. Nobody's id is a 404, and that of a merged record leads to the one that
 * goes on.
 *
 * @param ticket for whose sake it is opened
 */
export async function readRecord(acting: Acting, id: string, ticket: number | null): Promise<PersonRecord> {
  try {
    const goesOn = await personMergeTarget(acting, id);
    if (goesOn !== id) redirect(`/people/${goesOn}`);
    await recordPersonView(acting, id, ticket);
    return await readPerson(acting, id);
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.code === "not_found") notFound();
    throw thrown;
  }
}

/** The ticket that an address names, when it is about the person. */
export async function readTicketOf(acting: Acting, id: string, asked: string | string[] | undefined) {
  const number = ticketNumber([asked].flat()[0] ?? "");
  return number === null ? null : ticketOf(acting, id, number);
}

/** @param view what part of the history is shown */
export async function readRecordScreen(
  acting: Acting,
  person: PersonRecord,
  ticket: Awaited<ReturnType<typeof readTicketOf>>,
  view: TimelineView,
) {
  const [regions, mailed, tickets, open, history, duplicates, regionName, offered, policies] = await Promise.all([
    readRegions(acting),
    activeMailings(acting, person.id, null),
    listTickets(acting, { personId: person.id, sort: "received", limit: TICKETS_SHOWN }),
    listTickets(acting, { personId: person.id, status: "unresolved", limit: TICKETS_SHOWN }),
    readTimeline(acting, person.id, { kind: view.kind, cursor: view.before, limit: HISTORY_SHOWN }),
    findDuplicates(acting, person.id, DUPLICATES_SHOWN),
    readRegionNames(acting),
    readOfferedRegions(acting),
    listPolicyVersions(acting),
  ]);
  return {
    acting,
    person,
    ticket,
    regions,
    subscriptions: subscriptionRows(person, mailed, regionName),
    tickets: { items: tickets.items, more: tickets.nextCursor !== null, open: open.items.length },
    history: { items: history.items, earlier: history.nextCursor, view },
    duplicates,
    regionName,
    offered,
    policies,
    may: {
      merge: may(acting.actor, "person:merge"),
      edit: may(acting.actor, "person:edit"),
      reveal: may(acting.actor, "person:reveal"),
      unsubscribe: may(acting.actor, "segment:unsubscribe"),
      subscribe: may(acting.actor, "segment:subscribe"),
      log: may(acting.actor, "ticket:open"),
    },
  };
}

import "server-only";
import { notFound } from "next/navigation";
import type { Acting } from "@/domain/acting";
import { readHistory } from "@/domain/history/read";
import { listPolicyVersions } from "@/domain/people/list-policy-versions";
import { type PersonRecord, readPerson } from "@/domain/people/read";
import { viewPerson } from "@/domain/people/view";
import { Refusal } from "@/domain/refusal";
import { stillMailed } from "@/domain/segments/still-mailed";
import { may } from "@/domain/staff/permissions";
import { listTickets } from "@/domain/tickets/list";
import { readRegionNames } from "../../tickets/region-names";
import { readOfferedRegions } from "../offered-regions";
import { subscriptionRows } from "./subscriptions/subscription-rows";

const TICKETS_SHOWN = 10;
const HISTORY_SHOWN = 25;

/** All that a record's screen draws but the record itself, read at one go. */
export type RecordScreen = Awaited<ReturnType<typeof readRecordScreen>>;

/** The record of a person; the look is put on record. Nobody's id is a 404. */
export async function readRecord(acting: Acting, id: string): Promise<PersonRecord> {
  try {
    await viewPerson(acting, id);
    return await readPerson(acting, id);
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.code === "not_found") notFound();
    throw thrown;
  }
}

/** @param before a history cursor: only what happened earlier */
export async function readRecordScreen(acting: Acting, person: PersonRecord, before: string | null) {
  const [mailed, tickets, open, history, regionName, offered, policies] = await Promise.all([
    stillMailed(acting, person.id, null),
    listTickets(acting, { personId: person.id, sort: "received", limit: TICKETS_SHOWN }),
    listTickets(acting, { personId: person.id, status: "unresolved", limit: TICKETS_SHOWN }),
    readHistory(acting, { person: person.id, cursor: before, limit: HISTORY_SHOWN }),
    readRegionNames(acting),
    readOfferedRegions(acting),
    listPolicyVersions(acting),
  ]);
  return {
    acting,
    person,
    subscriptions: subscriptionRows(person, mailed, regionName),
    tickets: { items: tickets.items, more: tickets.nextCursor !== null, open: open.items.length },
    history: { items: history.items, earlier: history.nextCursor, isLatest: before === null },
    regionName,
    offered,
    policies,
    may: {
      edit: may(acting.actor, "person:edit"),
      reveal: may(acting.actor, "person:reveal"),
      unsubscribe: may(acting.actor, "segment:unsubscribe"),
      subscribe: may(acting.actor, "segment:subscribe"),
      log: may(acting.actor, "ticket:open"),
    },
  };
}

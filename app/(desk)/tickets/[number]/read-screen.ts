import "server-only";
import { notFound } from "next/navigation";
import { describeChecks } from "@/app/identity/describe-checks";
import type { ShownCheck } from "@/app/identity/shown-check";
import type { Acting } from "@/domain/acting";
import { type HistoryItem, readHistory } from "@/domain/history/read";
import { readTicketChecks } from "@/domain/identity/read-checks";
import { countWaiting } from "@/domain/outbox/count-waiting";
import type { Standstill } from "@/domain/outbox/server/standstill";
import { recordPersonView } from "@/domain/people/access/record-view";
import { nameOf } from "@/domain/people/name-of";
import { type PersonRecord, readPerson } from "@/domain/people/read";
import { may } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { activeMailings } from "@/domain/segments/active-mailings";
import { listColleagues } from "@/domain/staff/accounts/list-colleagues";
import type { Staff } from "@/domain/staff/sessions/sessions";
import { listAssignees } from "@/domain/tickets/assignment/list-assignees";
import { type ErasurePlan, planErasure } from "@/domain/tickets/erasure/plan";
import { type Proof, readProof } from "@/domain/tickets/erasure/read-proof";
import { readTicket, type TicketView } from "@/domain/tickets/read/read";
import { type Preview, previewRequest } from "@/domain/tickets/requests/preview-request";
import { listTags } from "@/domain/tickets/tags/list";
import { endsWithAnswer } from "@/vocabulary/requests";
import { standstillNow } from "../../../outgoing/standstill";
import { type NamedRegion, readRegionNames, readRegions } from "../../../record-names/region-names";
import type { Place } from "./place";

/** All that the ticket's screen draws, read at one go. Maps are by request id. */
export type Screen = {
  acting: Acting;
  staff: Staff;
  place: Place;
  ticket: TicketView;
  person: PersonRecord | null;
  personName: string | null;
  candidates: PersonRecord[];
  identity: ShownCheck;
  history: { items: HistoryItem[]; more: boolean };
  /** Whether the person would be mailed after all, for each unsubscribe that was applied. */
  verdicts: Map<number, { member: boolean }>;
  /** What applying each request that is not decided would change. */
  previews: Map<number, Preview>;
  /** What each deletion that awaits approval would remove. */
  plans: Map<number, ErasurePlan>;
  /** What each of them rests on. */
  proofs: Map<number, Proof>;
  regions: NamedRegion[];
  regionName: (code: string) => string;
  colleagues: { id: string; name: string }[];
  /** The tags that some ticket has. */
  tags: string[];
  /** Who may be asked to make the call that is owed; the reader first. */
  callers: { id: string; name: string }[];
  /** Why letters of the ticket wait, if some do for a reason that concerns every letter. */
  standstill: (Standstill & { waiting: number }) | null;
  may: { assign: boolean; approve: boolean; reveal: boolean; readMail: boolean; manageMacros: boolean };
};

const HISTORY_SHOWN = 40;
const MOST_CANDIDATES = 5;

/** Reads the ticket and what belongs to it, and notes that the person's record was looked at. Nobody's number is a 404. */
export async function readScreen(acting: Acting, staff: Staff, number: number): Promise<Screen> {
  const ticket = await readTicketOr404(acting, number);
  const { personId } = ticket;
  if (personId) await recordPersonView(acting, personId, number);

  const [
    person,
    candidates,
    identity,
    history,
    verdicts,
    plans,
    proofs,
    previews,
    regions,
    regionName,
    colleagues,
    callers,
    tags,
    standstill,
  ] = await Promise.all([
    personId ? readPerson(acting, personId) : null,
    Promise.all(ticket.candidates.slice(0, MOST_CANDIDATES).map((id) => readPerson(acting, id))),
    readTicketChecks(acting, number).then(describeChecks),
    readHistory(acting, { ticket: number, limit: HISTORY_SHOWN }),
    readVerdicts(acting, ticket),
    readPlans(acting, ticket),
    readProofs(acting, ticket),
    readPreviews(acting, ticket),
    readRegions(acting),
    readRegionNames(acting),
    may(acting.actor, "ticket:assign") ? listAssignees(acting) : [],
    ticket.callBack ? listColleagues(acting) : [],
    listTags(acting),
    readTicketStandstill(acting, ticket),
  ]);
  return {
    acting,
    staff,
    ticket,
    person,
    personName: person && nameOf(person),
    candidates,
    identity,
    verdicts,
    plans,
    proofs,
    previews,
    regions,
    regionName,
    colleagues,
    tags,
    callers: [{ id: staff.id, name: staff.name }, ...callers],
    standstill,
    place: { number, person: personId, seen: history.items[0]?.seq ?? 0 },
    history: { items: history.items, more: history.nextCursor !== null },
    may: {
      assign: may(acting.actor, "ticket:assign"),
      approve: may(acting.actor, "erasure:approve"),
      reveal: may(acting.actor, "person:reveal"),
      readMail: may(acting.actor, "mail:read"),
      manageMacros: may(acting.actor, "macro:manage"),
    },
  };
}

async function readTicketStandstill(acting: Acting, ticket: TicketView): Promise<Screen["standstill"]> {
  const standstill = await standstillNow(acting);
  if (!standstill) return null;
  const numbers = new Set([ticket.number, ...ticket.messages.map((message) => message.ticket)]);
  return { ...standstill, waiting: await countWaiting(acting, [...numbers]) };
}

async function readTicketOr404(acting: Acting, number: number): Promise<TicketView> {
  try {
    return await readTicket(acting, number);
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.code === "not_found") notFound();
    throw thrown;
  }
}

async function readVerdicts(acting: Acting, { personId, requests }: TicketView): Promise<Screen["verdicts"]> {
  if (!personId) return new Map();
  const left = requests.filter((request) => request.type === "unsubscribe" && request.status === "applied");
  return new Map(
    await Promise.all(
      left.map(async ({ id, region }) => {
        const places = await activeMailings(acting, personId, region);
        return [id, { member: places.length > 0 }] as const;
      }),
    ),
  );
}

async function readPreviews(acting: Acting, { status, relations, requests }: TicketView): Promise<Screen["previews"]> {
  if (status === "resolved" || relations.mergedInto) return new Map();
  const open = requests.filter(
    ({ type, status }) => (status === "proposed" || status === "open") && !endsWithAnswer(type),
  );
  return new Map(await Promise.all(open.map(async ({ id }) => [id, await previewRequest(acting, id)] as const)));
}

async function readPlans(acting: Acting, { personId, requests }: TicketView): Promise<Screen["plans"]> {
  if (!personId || !may(acting.actor, "person:erase")) return new Map();
  const waiting = waitingDeletions(requests);
  return new Map(await Promise.all(waiting.map(async ({ id }) => [id, await planErasure(acting, id)] as const)));
}

async function readProofs(acting: Acting, { requests }: TicketView): Promise<Screen["proofs"]> {
  const waiting = waitingDeletions(requests);
  return new Map(await Promise.all(waiting.map(async ({ id }) => [id, await readProof(acting, id)] as const)));
}

function waitingDeletions(requests: TicketView["requests"]) {
  return requests.filter(({ type, status }) => type === "delete" && status === "awaiting_approval");
}

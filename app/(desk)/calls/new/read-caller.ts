import { getFormatter } from "next-intl/server";
import { describeChecks } from "@/app/identity/describe-checks";
import type { Acting } from "@/domain/acting";
import { isOfRecord } from "@/domain/calls/log/caller-assurance";
import { readOwnCall } from "@/domain/calls/read";
import type { ContactKind } from "@/domain/contacts/normalise-contact";
import { readCallChecks } from "@/domain/identity/read-checks";
import { recordPersonView } from "@/domain/people/access/record-view";
import { nameOf } from "@/domain/people/name-of";
import { type PersonRecord, readPerson } from "@/domain/people/read";
import { FACTS } from "@/domain/people/verification/facts";
import { readVerification } from "@/domain/people/verification/read";
import { Refusal } from "@/domain/refusal";
import { listTickets } from "@/domain/tickets/list/list";
import { readRegionNames } from "../../../record-names/region-names";
import { findHits } from "../lookup/find-hits";
import {
  type Caller,
  callerIdOf,
  type Draft,
  EDIT_FIELDS,
  type EditField,
  type FirstLook,
  type Found,
  HIDDEN,
  SHORTEST_QUERY,
  type Verified,
} from "./call";

const SHOWN_TICKETS = 5;
const NOBODY = { hits: [], isPhone: false };

/** Whom the call is with, as far as it is known before the page is drawn: it does not move when the answer comes. */
export async function readFirstLook(
  acting: Acting,
  draft: Pick<Draft, "query" | "personId" | "key">,
  call: number | null,
): Promise<FirstLook> {
  const answered = draft.query.trim();
  const isLongEnough = answered.length >= SHORTEST_QUERY;
  const found: Found = { ...(isLongEnough ? await findHits(acting, answered) : NOBODY), answered };
  const id = callerIdOf(draft, found);
  const phone = found.isPhone ? answered : null;
  return { found, caller: id ? await readCaller(acting, { id, phone, key: draft.key, call }) : null };
}

/**
 * The record of whoever is calling, as far as a call needs it; null when there is none (any more). The look is recorded.
 *
 * @param who.phone the number they call from, if it is known; of an announced call (`who.call`) the desk knows it
 * @param who.key of the call, which the agent's questions belong to
 */
export async function readCaller(
  acting: Acting,
  who: { id: string; phone: string | null; key: string; call: number | null },
): Promise<Caller | null> {
  const { id, key } = who;
  try {
    const phone = who.call === null ? who.phone : (await readOwnCall(acting, who.call)).from;
    const person = await readPerson(acting, id);
    await recordPersonView(acting, id);
    const [{ items }, regionName, verified, ofRecord, identity] = await Promise.all([
      listTickets(acting, { personId: id, status: "unresolved", limit: SHOWN_TICKETS }),
      readRegionNames(acting),
      verificationOf(acting, id, key),
      isOfRecord(acting, id, phone),
      readCallChecks(acting, id, key).then(describeChecks),
    ]);
    const regions = [...new Set(person.subscriptions.map(({ region }) => region))];
    return {
      id,
      name: nameOf(person),
      locale: person.locale,
      version: person.version,
      contacts: person.contacts.map(({ masked }) => masked),
      subscriptions: regions.map((code) => ({ code, name: regionName(code) })),
      tickets: items.map(({ number, requests, dueAt, assignee }) => ({
        number,
        types: requests.map(({ type }) => type),
        dueAt: dueAt.toISOString(),
        assignee: assignee && assignee.id !== acting.actor.id ? assignee.name : null,
      })),
      held: heldBy(person, ofRecord || verified.state === "passed"),
      ofRecord,
      verified,
      identity,
    };
  } catch (thrown) {
    if (thrown instanceof Refusal) return null;
    throw thrown;
  }
}

function heldBy(person: PersonRecord, isKnown: boolean): Caller["held"] {
  const masked = (kind: ContactKind) =>
    person.contacts
      .filter((contact) => contact.kind === kind)
      .map((contact) => contact.masked)
      .join(", ") || null;
  const held = (field: EditField) => {
    if (field === "email" || field === "phone") return masked(field);
    const value = person[field];
    const isSecret = !isKnown && FACTS.some((fact) => fact === field);
    return value && isSecret ? HIDDEN : value || null;
  };
  return Object.fromEntries(EDIT_FIELDS.map((field) => [field, held(field)])) as Caller["held"];
}

/** How far the agent is with making sure of the caller. */
export async function verificationOf(acting: Acting, id: string, key: string): Promise<Verified> {
  const [{ lockedUntil, ...verified }, format] = await Promise.all([readVerification(acting, id, key), getFormatter()]);
  return { ...verified, lockedUntil: lockedUntil && format.dateTime(lockedUntil, { timeStyle: "short" }) };
}

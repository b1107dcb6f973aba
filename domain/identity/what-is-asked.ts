import { and, asc, eq, notInArray } from "drizzle-orm";
import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { type Evidence, evidenceFor, evidenceOfCall, evidenceOfTicket } from "@/domain/people/checks/evidence";
import { Refusal } from "@/domain/refusal";
import { needsProof, type RequestType } from "@/vocabulary/requests";
import type { LockedPlace } from "./place";

/** The kinds that need proof, once each: what the letter and the page name. */
export async function kindsToShow(acting: Acting, place: LockedPlace, about: RequestType[]): Promise<RequestType[]> {
  const asked = place.ticket === null ? about : await undecidedTypes(acting, place.ticket);
  return [...new Set(asked.filter(needsProof))];
}

/** @throws Refusal `already_verified` when nothing is left for a check to show */
export async function requireUnverified(acting: Acting, place: LockedPlace, about: RequestType[]): Promise<void> {
  const evidence = await evidenceAt(acting, place);
  if (evidence.length === 0) return;
  const kinds = await kindsToShow(acting, place, about);
  if (kinds.every((type) => evidenceFor(type, evidence))) throw new Refusal("already_verified");
}

function evidenceAt(acting: Acting, { ticket, call, personId }: LockedPlace): Promise<Evidence[]> {
  if (ticket !== null) return evidenceOfTicket(acting, { number: ticket, personId });
  return call === null ? Promise.resolve([]) : evidenceOfCall(acting, { key: call, personId });
}

async function undecidedTypes(acting: Acting, ticket: number): Promise<RequestType[]> {
  const rows = await acting.db
    .select({ type: requests.type })
    .from(requests)
    .where(and(eq(requests.ticketNumber, ticket), notInArray(requests.status, ["applied", "refused"])))
    .orderBy(asc(requests.id));
  return rows.map(({ type }) => type);
}

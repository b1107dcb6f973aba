import { and, asc, eq, inArray } from "drizzle-orm";
import { identityChecks } from "@/db/schema/identity";
import { outbox } from "@/db/schema/outbox";
import { contacts } from "@/db/schema/people";
import { staff } from "@/db/schema/staff";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { maskContact } from "@/domain/contacts/mask";
import { isLive, liveUntil, MOST_WRONG_CODES } from "@/domain/people/checks/check";
import { requirePersonId } from "@/domain/people/lock";
import { requirePermission } from "@/domain/permissions";
import type { CheckState, CheckWay } from "@/vocabulary/identity";
import type { RequestType } from "@/vocabulary/requests";
import { checksAt } from "./place";

/**
 * The latest check of a ticket or call, about its present person. `counts`: it shows now who asks, for the kinds in `about`
 * (none: for all). `contact` is masked, and null when it is not on record any more.
 */
export type CheckView = {
  id: number;
  state: CheckState | "expired";
  about: RequestType[];
  contact: string | null;
  sentBy: string | null;
  sentAt: Date;
  codeUntil: Date;
  linkUntil: Date;
  codeLive: boolean;
  triesLeft: number;
  by: CheckWay | null;
  confirmedAt: Date | null;
  endedAt: Date | null;
  counts: boolean;
  letter: "waits" | "sent" | "failed";
};

/** A masked address that a check can go to. */
type CheckAddress = { id: number; masked: string };

/** `counting`: all that count now; one may be about an edit, another about a deletion. */
export type Checks = { latest: CheckView | null; counting: CheckView[]; addresses: CheckAddress[] };

export async function readTicketChecks(acting: Acting, number: number): Promise<Checks> {
  requirePermission(acting.actor, "ticket:read");
  const [ticket] = await acting.db
    .select({ personId: tickets.personId })
    .from(tickets)
    .where(eq(tickets.number, number));
  const views = (await viewsOfTickets(acting, [number])).map(({ view }) => view);
  return { ...summary(views), addresses: ticket?.personId ? await addressesOf(acting, ticket.personId) : [] };
}

/** Of the actor's own call. */
export async function readCallChecks(acting: Acting, personId: string, call: string): Promise<Checks> {
  requirePermission(acting.actor, "person:read");
  requirePersonId(personId);
  requirePersonId(call);
  const place = and(checksAt(acting, { ticket: null, call }), eq(identityChecks.personId, personId));
  const rows = await select(acting).where(place).orderBy(asc(identityChecks.id));
  const views = rows.map((row) => viewOf(acting, row));
  return { ...summary(views), addresses: await addressesOf(acting, personId) };
}

/** The latest of each, about its present person. */
export async function checksOfTickets(acting: Acting, numbers: number[]): Promise<Map<number, CheckView>> {
  requirePermission(acting.actor, "ticket:read");
  if (numbers.length === 0) return new Map();
  const views = await viewsOfTickets(acting, numbers);
  return new Map(views.map(({ ticket, view }) => [ticket, view]));
}

/** Earliest first. */
async function viewsOfTickets(acting: Acting, numbers: number[]): Promise<{ ticket: number; view: CheckView }[]> {
  const rows = await select(acting)
    .innerJoin(
      tickets,
      and(eq(tickets.number, identityChecks.ticketNumber), eq(tickets.personId, identityChecks.personId)),
    )
    .where(inArray(identityChecks.ticketNumber, numbers))
    .orderBy(asc(identityChecks.id));
  return rows.map((row) => ({ ticket: row.check.ticketNumber!, view: viewOf(acting, row) }));
}

function summary(views: CheckView[]): Pick<Checks, "latest" | "counting"> {
  return { latest: views.at(-1) ?? null, counting: views.filter(({ counts }) => counts) };
}

function select(acting: Acting) {
  return acting.db
    .select({ check: identityChecks, address: contacts.normalised, sentBy: staff.name, letter: outbox })
    .from(identityChecks)
    .leftJoin(
      contacts,
      and(eq(contacts.hash, identityChecks.contactHash), eq(contacts.personId, identityChecks.personId)),
    )
    .leftJoin(staff, eq(staff.id, identityChecks.staffId))
    .leftJoin(outbox, eq(outbox.id, identityChecks.outboxId))
    .$dynamic();
}

type Row = {
  check: typeof identityChecks.$inferSelect;
  address: string | null;
  sentBy: string | null;
  letter: typeof outbox.$inferSelect | null;
};

function viewOf(acting: Acting, { check, address, sentBy, letter }: Row): CheckView {
  const { id, state, about, sentAt, wrongCodes, confirmedBy, confirmedAt, endedAt } = check;
  const expired = state === "sent" && !isLive(check, "link", acting.now);
  return {
    id,
    state: expired ? "expired" : state,
    about,
    contact: address && maskContact("email", address),
    sentBy,
    sentAt,
    codeUntil: liveUntil(check, "code"),
    linkUntil: liveUntil(check, "link"),
    codeLive: isLive(check, "code", acting.now),
    triesLeft: MOST_WRONG_CODES - wrongCodes,
    by: confirmedBy,
    confirmedAt,
    endedAt,
    counts: state === "confirmed" && address !== null,
    letter: letter?.failure === "bounced" || letter?.state === "failed" ? "failed" : letter?.sentAt ? "sent" : "waits",
  };
}

async function addressesOf(acting: Acting, personId: string): Promise<CheckAddress[]> {
  const rows = await acting.db
    .select({ id: contacts.id, normalised: contacts.normalised })
    .from(contacts)
    .where(and(eq(contacts.personId, personId), eq(contacts.kind, "email")))
    .orderBy(asc(contacts.id));
  return rows.map(({ id, normalised }) => ({ id, masked: maskContact("email", normalised) }));
}

import { eq } from "drizzle-orm";
import { calls } from "@/db/schema/calls";
import type { Acting } from "@/domain/acting";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { Refusal } from "@/domain/refusal";
import { lockOwnCall } from "../lock";
import { requirePast } from "../require-past";
import type { Disposition } from "./close";

/**
 * `existingTicket`: what the same key opened earlier. `from`: the number the call came from, which for an announced call is what the
 * telephone system said, whatever the agent typed to find the caller.
 */
export type CallBeingLogged = { id: number; startedAt: Date; from: string | null; existingTicket: number | null };

type CallStart = { key: string; call: number | null; startedAt: Date; phone: string | null };

/**
 * Locks the call, so that of two requests with one key the second finds the first's ticket.
 * @throws Refusal `not_found` for a colleague's call; `conflict` under another key; `invalid` for a start in the future
 */
export async function beginLogging(acting: Acting, me: string, { key, ...start }: CallStart): Promise<CallBeingLogged> {
  if (start.call === null) return insertCall(acting, me, key, start);
  const call = await lockOwnCall(acting, start.call);
  if (call.loggedAt && (call.logKey !== key || call.ticketNumber === null)) throw new Refusal("conflict");
  if (!call.loggedAt) await markLogged(acting, call.id, key);
  const { id, rangAt, fromNumber, loggedAt, ticketNumber } = call;
  return { id, startedAt: rangAt, from: fromNumber, existingTicket: loggedAt && ticketNumber };
}

export async function finishLogging(
  acting: Acting,
  { id }: CallBeingLogged,
  end: { ticket: number; personId: string | null; disposition: Disposition },
): Promise<void> {
  const { ticket, personId, disposition } = end;
  await acting.db.update(calls).set({ ticketNumber: ticket, personId, disposition }).where(eq(calls.id, id));
}

async function markLogged(acting: Acting, id: number, key: string): Promise<void> {
  const logged = { logKey: key, loggedAt: acting.now, disposition: "logged" as const };
  const [call] = await acting.db.select({ takenAt: calls.takenAt }).from(calls).where(eq(calls.id, id));
  await acting.db
    .update(calls)
    .set({ ...logged, takenAt: call!.takenAt ?? acting.now })
    .where(eq(calls.id, id));
}

async function insertCall(
  acting: Acting,
  me: string,
  key: string,
  start: Omit<CallStart, "key">,
): Promise<CallBeingLogged> {
  const startedAt = requirePast(start.startedAt, acting.now, "startedAt");
  const number = start.phone ? (normaliseContact("phone", start.phone)?.normalised ?? null) : null;
  const [row] = await acting.db
    .insert(calls)
    .values({
      staffId: me,
      fromNumber: number,
      rangAt: startedAt,
      takenAt: startedAt,
      logKey: key,
      loggedAt: acting.now,
      disposition: "logged",
      createdAt: acting.now,
    })
    .onConflictDoNothing()
    .returning({ id: calls.id });
  if (row) return { id: row.id, startedAt, from: number, existingTicket: null };
  const [earlier] = await acting.db.select().from(calls).where(eq(calls.logKey, key));
  if (earlier?.staffId !== me || earlier.ticketNumber === null) throw new Refusal("conflict");
  return { id: earlier.id, startedAt: earlier.rangAt, from: number, existingTicket: earlier.ticketNumber };
}

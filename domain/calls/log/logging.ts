import { eq } from "drizzle-orm";
import { calls } from "@/db/schema/calls";
import type { Acting } from "@/domain/acting";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { Refusal } from "@/domain/refusal";
import { lockOwnCall } from "../lock";
import { requirePast } from "../require-past";
import type { Disposition } from "./close";

/** The call that is being logged. `already`: the ticket that the same act brought about before. */
export type Logged = { id: number; startedAt: Date; already: number | null };

type Begun = { key: string; call: number | null; startedAt: Date; phone: string | null };

/**
 * Holds the call until the transaction ends, so that of two acts under one key the second finds what the first did.
 *
 * @throws Refusal `not_found` for a colleague's call; `conflict` when it was logged by another act; `invalid` for one yet to come
 */
export async function beginLogging(acting: Acting, me: string, { key, ...begun }: Begun): Promise<Logged> {
  if (begun.call === null) return insertCall(acting, me, key, begun);
  const call = await lockOwnCall(acting, begun.call);
  if (call.loggedAt && (call.logKey !== key || call.ticketNumber === null)) throw new Refusal("conflict");
  if (!call.loggedAt) await logAs(acting, call.id, key);
  return { id: call.id, startedAt: call.rangAt, already: call.loggedAt && call.ticketNumber };
}

/** Says what became of the call. */
export async function finishLogging(
  acting: Acting,
  { id }: Logged,
  end: { ticket: number; personId: string | null; disposition: Disposition },
): Promise<void> {
  const { ticket, personId, disposition } = end;
  await acting.db.update(calls).set({ ticketNumber: ticket, personId, disposition }).where(eq(calls.id, id));
}

async function logAs(acting: Acting, id: number, key: string): Promise<void> {
  const logged = { logKey: key, loggedAt: acting.now, disposition: "logged" as const };
  const [call] = await acting.db.select({ takenAt: calls.takenAt }).from(calls).where(eq(calls.id, id));
  await acting.db
    .update(calls)
    .set({ ...logged, takenAt: call!.takenAt ?? acting.now })
    .where(eq(calls.id, id));
}

async function insertCall(acting: Acting, me: string, key: string, begun: Omit<Begun, "key">): Promise<Logged> {
  const startedAt = requirePast(begun.startedAt, acting.now, "startedAt");
  const number = begun.phone ? (normaliseContact("phone", begun.phone)?.normalised ?? null) : null;
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
  if (row) return { id: row.id, startedAt, already: null };
  const [before] = await acting.db.select().from(calls).where(eq(calls.logKey, key));
  if (before?.staffId !== me || before.ticketNumber === null) throw new Refusal("conflict");
  return { id: before.id, startedAt: before.rangAt, already: before.ticketNumber };
}

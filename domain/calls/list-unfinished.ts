import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { calls } from "@/db/schema/calls";
import { type Acting, staffId } from "@/domain/acting";
import { maskContact } from "@/domain/contacts/mask";
import type { PersonHit } from "@/domain/people/search/hits";
import { requirePermission } from "@/domain/permissions";
import { callersFrom } from "./find-callers";
import type { CallRow } from "./lock";

/** A call that its agent is not done with. `number` is masked, null when withheld; `people` are those who may be calling. */
export type UnfinishedCall = {
  id: number;
  state: "ringing" | "taken" | "missed";
  number: string | null;
  rangAt: Date;
  people: PersonHit[];
};

/** A telephone that is not picked up stops ringing; some systems do not say so. */
const RINGS_MS = 2 * 60 * 1000;
const REMEMBERED_MS = 12 * 60 * 60 * 1000;
const MOST = 20;

/**
 * The actor's calls of the last twelve hours that are not logged, the oldest first; of very many the latest, so that what rings
 * now is always there.
 *
 * @returns none for a program
 * @throws Refusal `forbidden` without `call:handle`
 */
export async function listUnfinishedCalls(acting: Acting): Promise<UnfinishedCall[]> {
  requirePermission(acting.actor, "call:handle");
  const me = staffId(acting.actor);
  if (!me) return [];
  const since = new Date(acting.now.getTime() - REMEMBERED_MS);
  const rows = await acting.db
    .select()
    .from(calls)
    .where(and(eq(calls.staffId, me), isNull(calls.loggedAt), gt(calls.rangAt, since)))
    .orderBy(desc(calls.rangAt), desc(calls.id))
    .limit(MOST);
  return Promise.all(rows.reverse().map((call) => unfinished(acting, call)));
}

async function unfinished(acting: Acting, call: CallRow): Promise<UnfinishedCall> {
  const { id, fromNumber, rangAt } = call;
  return {
    id,
    state: stateOf(call, acting.now),
    number: fromNumber && maskContact("phone", fromNumber),
    rangAt,
    people: fromNumber ? await callersFrom(acting, fromNumber) : [],
  };
}

function stateOf({ takenAt, endedAt, rangAt }: CallRow, now: Date): UnfinishedCall["state"] {
  if (takenAt) return "taken";
  return endedAt || now.getTime() - rangAt.getTime() > RINGS_MS ? "missed" : "ringing";
}

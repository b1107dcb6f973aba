import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { calls } from "@/db/schema/calls";
import { type Acting, staffId } from "@/domain/acting";
import { maskContact } from "@/domain/contacts/mask";
import type { PersonHit } from "@/domain/people/search/hits";
import { requirePermission } from "@/domain/permissions";
import { callersByNumber } from "./find-callers";
import type { CallRow } from "./lock";

/** `number` is masked, null when withheld; `people` are those who may be calling. */
export type UnfinishedCall = {
  id: number;
  state: "ringing" | "taken" | "missed";
  number: string | null;
  rangAt: Date;
  people: PersonHit[];
};

/** Some telephone systems do not report that an unanswered call has stopped ringing. */
const MAX_RINGING_MS = 2 * 60 * 1000;
const WINDOW_MS = 12 * 60 * 60 * 1000;
const MAX_CALLS = 20;

/** The actor's calls of the last twelve hours that are not logged, oldest first. */
export async function listUnfinishedCalls(acting: Acting): Promise<UnfinishedCall[]> {
  requirePermission(acting.actor, "call:handle");
  const me = staffId(acting.actor);
  if (!me) return [];
  const since = new Date(acting.now.getTime() - WINDOW_MS);
  const rows = await acting.db
    .select()
    .from(calls)
    .where(and(eq(calls.staffId, me), isNull(calls.loggedAt), gt(calls.rangAt, since)))
    .orderBy(desc(calls.rangAt), desc(calls.id))
    .limit(MAX_CALLS);
  return Promise.all(rows.reverse().map((call) => toUnfinished(acting, call)));
}

async function toUnfinished(acting: Acting, call: CallRow): Promise<UnfinishedCall> {
  const { id, fromNumber, rangAt } = call;
  return {
    id,
    state: stateOf(call, acting.now),
    number: fromNumber && maskContact("phone", fromNumber),
    rangAt,
    people: fromNumber ? await callersByNumber(acting, fromNumber) : [],
  };
}

function stateOf({ takenAt, endedAt, rangAt }: CallRow, now: Date): UnfinishedCall["state"] {
  if (takenAt) return "taken";
  return endedAt || now.getTime() - rangAt.getTime() > MAX_RINGING_MS ? "missed" : "ringing";
}

import { eq } from "drizzle-orm";
import type { FactState } from "@/db/schema/calls";
import { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { requirePersonId } from "@/domain/people/lock";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { lockedUntil, ownAttempt, recentAttempts, WRONG_TO_LOCK, wrongAnswers } from "./attempt";
import { FACTS, type Fact, readFacts } from "./facts";

/** The actor's verification of a person in one call. Facts not on record are left out; values are never included. */
export type Verification = {
  state: "none" | "open" | "passed" | "locked";
  facts: { fact: Fact; state: FactState | null }[];
  wrongLeft: number;
  lockedUntil: Date | null;
};

export async function readVerification(acting: Acting, personId: string, callKey: string): Promise<Verification> {
  requirePermission(acting.actor, "person:read");
  requirePersonId(personId);
  const [person] = await acting.db.select().from(people).where(eq(people.id, personId));
  if (!person || person.erasedAt) throw new Refusal("not_found");

  const attempts = await recentAttempts(acting, personId);
  const until = lockedUntil(acting, attempts);
  const mine = ownAttempt(acting, callKey, attempts);
  const known = await readFacts(acting, person);
  return {
    state: until ? "locked" : (mine?.state ?? "none"),
    facts: FACTS.filter((fact) => known[fact] !== null).map((fact) => ({ fact, state: mine?.answers[fact] ?? null })),
    wrongLeft: Math.max(0, WRONG_TO_LOCK - wrongAnswers(acting, attempts)),
    lockedUntil: until,
  };
}

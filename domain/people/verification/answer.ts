import { eq } from "drizzle-orm";
import { verifications } from "@/db/schema/calls";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { lockPerson } from "@/domain/people/lock";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import {
  type Attempt,
  LOCKED_MS,
  ownAttempt,
  RIGHT_TO_PASS,
  recentAttempts,
  requireUnlocked,
  WRONG_TO_LOCK,
  wrongAnswers,
} from "./attempt";
import type { Fact } from "./facts";

/**
 * Two correct answers verify the caller; two wrong ones, also in recent calls, lock the person's facts for everybody.
 * @throws Refusal `not_found`; `verification_locked`; `conflict` unless the fact was asked and not yet answered
 */
export async function answerFact(
  acting: Acting,
  personId: string,
  callKey: string,
  { fact, right }: { fact: Fact; right: boolean },
): Promise<void> {
  requirePermission(acting.actor, "person:reveal");

  await inTransaction(acting, async (acting) => {
    await lockPerson(acting, personId);
    const attempts = await recentAttempts(acting, personId);
    requireUnlocked(acting, attempts);
    const mine = ownAttempt(acting, callKey, attempts);
    if (mine?.state !== "open" || mine.answers[fact] !== "asked") throw new Refusal("conflict");

    const answers: Attempt["answers"] = { ...mine.answers, [fact]: right ? "right" : "wrong" };
    await acting.db.update(verifications).set({ answers }).where(eq(verifications.id, mine.id));
    const correct = Object.keys(answers).filter((one) => answers[one] === "right");
    if (right && correct.length >= RIGHT_TO_PASS) await pass(acting, mine, correct);
    if (!right && wrongAnswers(acting, attempts) + 1 >= WRONG_TO_LOCK) await lock(acting, mine);
  });
}

async function pass(acting: Acting, attempt: Attempt, fields: string[]): Promise<void> {
  await acting.db
    .update(verifications)
    .set({ state: "passed", endedAt: acting.now })
    .where(eq(verifications.id, attempt.id));
  const { personId: person } = attempt;
  await recordHistory(acting, { action: "person.facts_matched", person, details: { fields } });
}

async function lock(acting: Acting, attempt: Attempt): Promise<void> {
  const lockedUntil = new Date(acting.now.getTime() + LOCKED_MS);
  await acting.db
    .update(verifications)
    .set({ state: "locked", endedAt: acting.now, lockedUntil })
    .where(eq(verifications.id, attempt.id));
  const details = { minutes: LOCKED_MS / 60_000 };
  await recordHistory(acting, { action: "person.verification_locked", person: attempt.personId, details });
}

import { eq } from "drizzle-orm";
import { verifications } from "@/db/schema/calls";
import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { lockPerson } from "@/domain/people/lock";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { ownAttempt, recentAttempts, requireUnlocked } from "./attempt";
import { type Fact, readFacts } from "./facts";

/**
 * Reveals one fact for the agent to ask the caller for; each reveal is recorded.
 * @param callKey the screen's key of the call
 * @throws Refusal `not_found`, also when erased or the fact is not on record; `verification_locked`
 */
export async function askFact(
  acting: Acting,
  personId: string,
  callKey: string,
  fact: Fact,
): Promise<{ value: string }> {
  requirePermission(acting.actor, "person:reveal");
  const me = staffId(acting.actor);
  if (!me) throw new Refusal("forbidden");

  return inTransaction(acting, async (acting) => {
    const person = await lockPerson(acting, personId);
    const attempts = await recentAttempts(acting, personId);
    requireUnlocked(acting, attempts);
    const value = (await readFacts(acting, person))[fact];
    if (value === null) throw new Refusal("not_found");

    const mine = ownAttempt(acting, callKey, attempts);
    const answers = { [fact]: "asked" as const };
    if (!mine)
      await acting.db.insert(verifications).values({ personId, staffId: me, callKey, answers, startedAt: acting.now });
    else if (mine.state === "open" && !mine.answers[fact])
      await acting.db
        .update(verifications)
        .set({ answers: { ...mine.answers, ...answers } })
        .where(eq(verifications.id, mine.id));
    await recordHistory(acting, { action: "person.fact_told", person: personId, details: { fields: [fact] } });
    return { value };
  });
}

import { eq } from "drizzle-orm";
import { identityChecks } from "@/db/schema/identity";
import { type Acting, inTransaction } from "@/domain/acting";
import { type Check, isLive, MOST_WRONG_CODES } from "@/domain/people/checks/check";
import { endCheck } from "@/domain/people/checks/end";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { confirmCheck, recordAnswer, stillAsks } from "./answer-check";
import { lockPlace, lockSentCheck, type Place } from "./place";
import { isCode, readCode } from "./secrets";

/** `left`: wrong codes until it locks. */
export type CodeOutcome = { outcome: "confirmed" | "wrong" | "locked"; left: number };

/**
 * The code as the person read it back. A wrong one is an outcome, not a refusal: it counts, and the fifth locks the check.
 * @param check the one on the screen: the code of one that was replaced is refused, and does not count
 * @throws Refusal `invalid` unless it is six digits; `check_over`, also after 30 minutes; and as {@link lockPlace}
 */
export async function enterCode(
  acting: Acting,
  place: Place,
  { check: id, code: typed }: { check: number; code: string },
): Promise<CodeOutcome> {
  requirePermission(acting.actor, "identity:check");
  const code = readCode(typed);
  if (code === null) throw new Refusal("invalid", {}, [{ field: "code", code: "six_digits" }]);

  return inTransaction(acting, async (acting) => {
    const locked = await lockPlace(acting, place);
    const check = await lockSentCheck(acting, locked);
    if (check?.id !== id || check.personId !== locked.personId) throw new Refusal("check_over");
    if (!isLive(check, "code", acting.now) || !(await stillAsks(acting, check))) throw new Refusal("check_over");

    if (!isCode(code, { codeHash: check.codeHash!, tokenHash: check.tokenHash! })) return countWrong(acting, check);
    await confirmCheck(acting, check, "code");
    return { outcome: "confirmed", left: MOST_WRONG_CODES - check.wrongCodes };
  });
}

async function countWrong(acting: Acting, check: Check): Promise<CodeOutcome> {
  const wrongCodes = check.wrongCodes + 1;
  const left = MOST_WRONG_CODES - wrongCodes;
  if (left === 0) {
    await endCheck(acting, check, { event: "lock", change: { wrongCodes } });
    await recordAnswer(acting, check, "identity.locked");
    return { outcome: "locked", left };
  }
  await acting.db.update(identityChecks).set({ wrongCodes }).where(eq(identityChecks.id, check.id));
  await recordAnswer(acting, check, "identity.code_wrong", { left });
  return { outcome: "wrong", left };
}

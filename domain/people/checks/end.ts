import { eq } from "drizzle-orm";
import { identityChecks } from "@/db/schema/identity";
import type { Acting } from "@/domain/acting";
import { dropLetter } from "@/domain/outbox/cancel";
import type { Check } from "./check";
import { nextCheckState } from "./status";

type End = { event: Parameters<typeof nextCheckState>[1]; change?: Partial<Check> };

/**
 * Ends a locked check: code and link open nothing any more, and a letter that has not gone does not go. The caller records the act.
 * @throws Refusal `check_over`
 */
export async function endCheck(acting: Acting, check: Check, { event, change = {} }: End): Promise<void> {
  await acting.db
    .update(identityChecks)
    .set({ codeHash: null, tokenHash: null, endedAt: acting.now, ...change, state: nextCheckState(check.state, event) })
    .where(eq(identityChecks.id, check.id));
  if (check.outboxId !== null) await dropLetter(acting, check.outboxId);
}

import { and, desc, eq, gt } from "drizzle-orm";
import { verifications } from "@/db/schema/calls";
import { type Acting, staffId } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

export type Attempt = typeof verifications.$inferSelect;

/** Rule 4 of the product. */
export const RIGHT_TO_PASS = 2;
export const WRONG_TO_LOCK = 2;

/** An attempt's result and a lock each last half an hour. */
const VALID_MS = 30 * 60 * 1000;
export const LOCKED_MS = 30 * 60 * 1000;

export async function recentAttempts(acting: Acting, personId: string): Promise<Attempt[]> {
  const since = new Date(acting.now.getTime() - Math.max(VALID_MS, LOCKED_MS) * 2);
  return acting.db
    .select()
    .from(verifications)
    .where(and(eq(verifications.personId, personId), gt(verifications.startedAt, since)))
    .orderBy(desc(verifications.startedAt), desc(verifications.id));
}

export function ownAttempt(acting: Acting, callKey: string, attempts: Attempt[]): Attempt | null {
  const since = acting.now.getTime() - VALID_MS;
  const mine = attempts.find((attempt) => attempt.staffId === staffId(acting.actor) && attempt.callKey === callKey);
  return mine && mine.state !== "locked" && mine.startedAt.getTime() > since ? mine : null;
}

export function lockedUntil(acting: Acting, attempts: Attempt[]): Date | null {
  const until = Math.max(0, ...attempts.map((attempt) => attempt.lockedUntil?.getTime() ?? 0));
  return until > acting.now.getTime() ? new Date(until) : null;
}

/** In anybody's attempt since the last lock or success: hanging up does not reset the count. */
export function wrongAnswers(acting: Acting, attempts: Attempt[]): number {
  const since = acting.now.getTime() - VALID_MS;
  const ended = attempts.findIndex(({ state }) => state !== "open");
  const counting = attempts.slice(0, ended === -1 ? undefined : ended);
  return counting
    .filter(({ startedAt }) => startedAt.getTime() > since)
    .flatMap(({ answers }) => Object.values(answers))
    .filter((answer) => answer === "wrong").length;
}

/** @throws Refusal `verification_locked` with facts `{minutes}` until the next attempt is allowed */
export function requireUnlocked(acting: Acting, attempts: Attempt[]): void {
  const until = lockedUntil(acting, attempts);
  if (!until) return;
  const minutes = Math.max(1, Math.ceil((until.getTime() - acting.now.getTime()) / 60_000));
  throw new Refusal("verification_locked", { minutes });
}

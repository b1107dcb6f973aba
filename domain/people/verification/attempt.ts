import { and, desc, eq, gt } from "drizzle-orm";
import { verifications } from "@/db/schema/calls";
import { type Acting, staffId } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

export type Attempt = typeof verifications.$inferSelect;

/** Right answers that make sure, and wrong ones that end the attempt (rule 4 of the product). */
export const ENOUGH_RIGHT = 2;
export const TOO_MANY_WRONG = 2;

/** How long an attempt goes on and what it showed counts; and how long a lock holds, for every call. */
const VALID_MS = 30 * 60 * 1000;
export const LOCKED_MS = 30 * 60 * 1000;

/** Everybody's attempts at a person that still count, the latest first. */
export async function recentAttempts(acting: Acting, personId: string): Promise<Attempt[]> {
  const since = new Date(acting.now.getTime() - Math.max(VALID_MS, LOCKED_MS) * 2);
  return acting.db
    .select()
    .from(verifications)
    .where(and(eq(verifications.personId, personId), gt(verifications.startedAt, since)))
    .orderBy(desc(verifications.startedAt), desc(verifications.id));
}

/** The actor's own attempt in this call that goes on or has passed, or null. */
export function ownAttempt(acting: Acting, callKey: string, attempts: Attempt[]): Attempt | null {
  const since = acting.now.getTime() - VALID_MS;
  const mine = attempts.find((attempt) => attempt.staffId === staffId(acting.actor) && attempt.callKey === callKey);
  return mine && mine.state !== "locked" && mine.startedAt.getTime() > since ? mine : null;
}

/** Until when nobody may ask this person's facts, or null. */
export function lockedUntil(acting: Acting, attempts: Attempt[]): Date | null {
  const until = Math.max(0, ...attempts.map((attempt) => attempt.lockedUntil?.getTime() ?? 0));
  return until > acting.now.getTime() ? new Date(until) : null;
}

/** Wrong answers since the last lock or success, in whoever's attempt: hanging up does not wipe them. */
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

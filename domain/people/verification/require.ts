import { and, eq } from "drizzle-orm";
import { verifications } from "@/db/schema/calls";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import { ownAttempt, recentAttempts, requireUnlocked } from "./attempt";

/** @returns the id of an attempt that passed in this call, or null */
export async function passedAttempt(acting: Acting, personId: string, callKey: string): Promise<number | null> {
  const mine = ownAttempt(acting, callKey, await recentAttempts(acting, personId));
  return mine?.state === "passed" ? mine.id : null;
}

/** On a phone ticket, facts count only when verified in its call. @throws Refusal `assurance_needed` with `for: "facts"` */
export async function requireVerified(acting: Acting, personId: string | null, ticket: number): Promise<void> {
  if (personId === null) return;
  const passed = and(
    eq(verifications.personId, personId),
    eq(verifications.ticketNumber, ticket),
    eq(verifications.state, "passed"),
  );
  if ((await acting.db.$count(verifications, passed)) === 0) throw new Refusal("assurance_needed", { for: "facts" });
}

export async function requireNotLocked(acting: Acting, personId: string): Promise<void> {
  requireUnlocked(acting, await recentAttempts(acting, personId));
}

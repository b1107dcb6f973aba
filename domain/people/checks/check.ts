import type { identityChecks } from "@/db/schema/identity";
import type { CheckWay } from "@/vocabulary/identity";

export type Check = typeof identityChecks.$inferSelect;

const MINUTE = 60_000;

/** The code is short and read out; the link cannot be guessed. */
const CODE_MS = 30 * MINUTE;
export const LINK_MS = 24 * 60 * MINUTE;

export const MOST_WRONG_CODES = 5;

export function isLive(check: Pick<Check, "state" | "sentAt">, way: CheckWay, now: Date): boolean {
  return check.state === "sent" && now < liveUntil(check, way);
}

export function liveUntil({ sentAt }: Pick<Check, "sentAt">, way: CheckWay): Date {
  return new Date(sentAt.getTime() + (way === "code" ? CODE_MS : LINK_MS));
}

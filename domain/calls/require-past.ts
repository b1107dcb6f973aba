import { Refusal } from "@/domain/refusal";

/** Clocks of two machines differ; this much "future" is taken as now. */
const SKEW_MS = 5 * 60 * 1000;

/**
 * An instant that somebody else's clock tells, never later than now.
 *
 * @throws Refusal `invalid` when it is in the future
 */
export function requirePast(at: Date, now: Date, field = "at"): Date {
  if (at.getTime() > now.getTime() + SKEW_MS) throw new Refusal("invalid", {}, [{ field, code: "in_future" }]);
  return at > now ? now : at;
}

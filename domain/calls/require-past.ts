import { Refusal } from "@/domain/refusal";

/** Clock skew between two machines: this much "future" counts as now. */
const SKEW_MS = 5 * 60 * 1000;

/** Never later than now. @throws Refusal `invalid` with `in_future` */
export function requirePast(at: Date, now: Date, field = "at"): Date {
  if (at.getTime() > now.getTime() + SKEW_MS) throw new Refusal("invalid", {}, [{ field, code: "in_future" }]);
  return at > now ? now : at;
}

import { Refusal } from "@/domain/refusal";
import { instantOf } from "@/domain/sla/wall-clock";
import type { CALL_BACK_TIMES } from "@/vocabulary/call-backs";

const HOURS: Partial<Record<string, number>> = { hour: 1, two_hours: 2 };

/**
 * When to call back. What is offered ends with the ticket's time at the latest; an own time that is later is for the verb to refuse.
 * @param wish one of those offered, or a time on the reader's clock, as `2026-11-30T14:30`
 * @throws Refusal `invalid` for a time that cannot be read
 */
export function callBackInstant(
  wish: (typeof CALL_BACK_TIMES)[number] | (string & {}),
  { now, dueAt, timeZone }: { now: Date; dueAt: Date; timeZone: string },
): Date {
  const hours = HOURS[wish];
  if (hours) {
    const offered = new Date(now.getTime() + hours * 3_600_000);
    return dueAt > now && offered > dueAt ? dueAt : offered;
  }
  const own = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wish) ? instantOf(wish, timeZone) : null;
  if (!own || Number.isNaN(own.getTime()))
    throw new Refusal("invalid", {}, [{ field: "callBackAt", code: "malformed" }]);
  return own;
}

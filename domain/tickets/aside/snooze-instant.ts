import { Refusal } from "@/domain/refusal";
import { addDays, dayOf, instantOf } from "@/domain/sla/wall-clock";
import type { Snooze } from "@/vocabulary/tickets";

const HOURS: Partial<Record<string, number>> = { hour: 1, two_hours: 2 };

/**
 * When a snooze ends. "Tomorrow" is 9:00 of the reader's next day.
 * @param wish one of those offered, or a time on the reader's clock, as `2026-11-30T14:30`
 * @throws Refusal `invalid` for a time that cannot be read
 */
export function snoozeInstant(wish: Snooze | (string & {}), now: Date, timeZone: string): Date {
  const hours = HOURS[wish];
  if (hours) return new Date(now.getTime() + hours * 3_600_000);
  if (wish === "tomorrow") return instantOf(`${addDays(dayOf(now, timeZone), 1)}T09:00`, timeZone);
  const own = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wish) ? instantOf(wish, timeZone) : null;
  if (!own || Number.isNaN(own.getTime())) throw new Refusal("invalid", {}, [{ field: "until", code: "malformed" }]);
  return own;
}

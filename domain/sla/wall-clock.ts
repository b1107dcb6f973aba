/** The calendar day of an instant in a time zone, as `2026-11-30`. */
export function dayOf(instant: Date, timeZone: string): string {
  return wallClock(instant, timeZone).toISOString().slice(0, 10);
}

/** @param day as `2026-11-30` */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/**
 * The instant at which clocks of a time zone show a time. Computed twice, as the offset may differ at the first guess.
 * @param shown as `2026-11-30T09:00`
 */
export function instantOf(shown: string, timeZone: string): Date {
  const asUtc = Date.parse(`${shown}:00Z`);
  const offsetAt = (instant: number) => wallClock(new Date(instant), timeZone).getTime() - instant;
  const guess = asUtc - offsetAt(asUtc);
  return new Date(asUtc - offsetAt(guess));
}

/** Wall-clock time as if it were UTC. */
function wallClock(instant: Date, timeZone: string): Date {
  const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(instant);
  return new Date(`${shown.replace(" ", "T")}Z`);
}

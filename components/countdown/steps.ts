const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const SECONDS_SHOWN_BELOW = 10 * MINUTE;

/** How pressing a clock is. The limits: 12 h, 4 h, 1 h, none left. */
export type Level = "calm" | "soon" | "urgent" | "critical" | "overdue";

/**
 * The time left as it is shown: whole minutes, whole seconds within 10 minutes of the due time. Negative when overdue,
 * and then never 0.
 *
 * @param left milliseconds until due
 */
export function shownStep(left: number): number {
  const unit = unitOf(left);
  if (left >= 0) return Math.floor(left / unit) * unit;
  return -Math.max(unit, Math.floor(-left / unit) * unit);
}

/** Milliseconds until `shownStep` changes. */
export function untilNextStep(left: number): number {
  const unit = unitOf(left);
  return left >= 0 ? (left % unit) + 1 : unit - (-left % unit);
}

/** The level of a shown step. */
export function levelOf(step: number): Level {
  if (step < 0) return "overdue";
  if (step <= HOUR) return "critical";
  if (step <= 4 * HOUR) return "urgent";
  return step <= 12 * HOUR ? "soon" : "calm";
}

export type Units = { day: string; hour: string; minute: string; second: string };

/** A span as two figures at most: `2 d 3 h`, `3 h 05 min`, `9 min 05 s`, `45 s`. */
export function writeSpan(step: number, units: Units): string {
  const span = Math.abs(step);
  if (span >= 48 * HOUR)
    return `${Math.floor(span / (24 * HOUR))} ${units.day} ${Math.floor((span / HOUR) % 24)} ${units.hour}`;
  if (span >= HOUR) return pair(span / HOUR, units.hour, (span / MINUTE) % 60, units.minute);
  if (span >= SECONDS_SHOWN_BELOW) return `${Math.floor(span / MINUTE)} ${units.minute}`;
  if (span >= MINUTE) return pair(span / MINUTE, units.minute, (span / SECOND) % 60, units.second);
  return `${Math.floor(span / SECOND)} ${units.second}`;
}

function pair(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return `${Math.floor(large)} ${largeUnit} ${String(Math.floor(small)).padStart(2, "0")} ${smallUnit}`;
}

function unitOf(left: number): number {
  return Math.abs(left) < SECONDS_SHOWN_BELOW ? SECOND : MINUTE;
}

import { addDays, dayOf, instantOf } from "@/domain/sla/wall-clock";
import type { Range } from "./terms";
import { DAYS, entryOf, UNITS } from "./vocabulary";

/** Reads `<2h`, `>3д`, `today`, `2026-11-01`, `01.11.2026`, `2026-11-01..2026-11-05`, `2026-11-01..`; else null. */
export function readRange(text: string): Range | null {
  const day = entryOf(DAYS, text);
  if (day) return { day };
  const [, than, amount, unitWord] = /^([<>])(\d{1,4})(\p{L}+)$/u.exec(text) ?? [];
  const unit = unitWord && entryOf(UNITS, unitWord);
  if (than && unit && Number(amount) > 0) return { than: than as "<" | ">", amount: Number(amount), unit };
  const [first = "", last, ...rest] = text.split("..");
  if (rest.length > 0 || !(first || last)) return null;
  const from = first ? readDay(first) : null;
  const to = last === undefined ? from : last ? readDay(last) : null;
  const misread = (first && !from) || (last && !to) || (from && to && from > to);
  return misread || !(from || to) ? null : { from, to };
}

function readDay(text: string): string | null {
  const russian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = russian ? `${russian[3]}-${russian[2]!.padStart(2, "0")}-${russian[1]!.padStart(2, "0")}` : text;
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(iso)) return null;
  const instant = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso) ? iso : null;
}

const MINUTES = { m: 1, h: 60, d: 24 * 60 };

/** `from` inclusive, `until` exclusive; null: unbounded. */
export type Span = { from: Date | null; until: Date | null };

/** "Less than two hours" looks `ahead` for a deadline, and back for a receipt. Days start at midnight in `timeZone`. */
export function spanOf(range: Range, ahead: boolean, now: Date, timeZone: string): Span {
  if ("than" in range) {
    const away = range.amount * MINUTES[range.unit] * 60_000;
    const edge = new Date(now.getTime() + (ahead ? away : -away));
    return (range.than === "<") === ahead ? { from: null, until: edge } : { from: edge, until: null };
  }
  if ("day" in range) {
    const day = addDays(dayOf(now, timeZone), { today: 0, yesterday: -1, tomorrow: 1 }[range.day]);
    return { from: startOf(day, timeZone), until: startOf(addDays(day, 1), timeZone) };
  }
  return {
    from: range.from ? startOf(range.from, timeZone) : null,
    until: range.to ? startOf(addDays(range.to, 1), timeZone) : null,
  };
}

function startOf(day: string, timeZone: string): Date {
  return instantOf(`${day}T00:00`, timeZone);
}

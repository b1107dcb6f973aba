import type { Evidence } from "@/db/schema/tickets";
import type { Spot } from "./find-changes";

const MOST = 4;

/**
 * The lines in which the new values stand, each once, in their order, as they stand in the mail.
 *
 * @param spots of the values within `own`, the sender's own words out of `text`
 */
export function evidenceOfChanges(spots: readonly Spot[], own: string, text: string): Evidence[] {
  const lines = new Map<number, Evidence>();
  for (const { start, end } of spots) {
    const line = lineWithin(own, start, end);
    const at = text.indexOf(line);
    if (at >= 0) lines.set(at, { start: at, end: at + line.length, quote: line });
  }
  return [...lines.values()].sort((a, b) => a.start - b.start).slice(0, MOST);
}

/** The line that a stretch begins in; no more than what can be read at a glance. */
function lineWithin(text: string, start: number, end: number): string {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", start);
  const line = text.slice(from, to < 0 ? undefined : to).trim();
  return line.length <= LONGEST
    ? line
    : text
        .slice(start, Math.min(end, start + LONGEST))
        .split("\n")[0]!
        .trim();
}

const LONGEST = 300;

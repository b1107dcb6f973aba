/** Words of the requester that a request rests on: offsets in a message's text, and the words themselves. */
export type Evidence = { start: number; end: number; quote: string };

/** A stretch of text, marked when a request rests on it. */
export type Stretch = { start: number; text: string; marked: boolean };

/**
 * Cuts `text` into stretches at the edges of the evidence. Evidence of another message (its words do not stand there) is left out,
 * and overlapping evidence is marked once.
 *
 * @param from where `text` begins in the message
 */
export function markWords(text: string, evidence: Evidence[], from = 0): Stretch[] {
  const spans = evidence
    .map(({ start, end, quote }) => ({ start: start - from, end: end - from, quote }))
    .filter(({ start, end, quote }) => start >= 0 && end > start && text.slice(start, end) === quote)
    .sort((a, b) => a.start - b.start);

  const stretches: Stretch[] = [];
  let at = 0;
  const cut = (to: number, marked: boolean) => {
    if (to > at) stretches.push({ start: from + at, text: text.slice(at, to), marked });
    at = Math.max(at, to);
  };
  for (const { start, end } of spans) {
    cut(start, false);
    cut(end, true);
  }
  cut(text.length, false);
  return stretches;
}

/** Words of the requester that a request rests on: offsets in a message's text, the words themselves, and whose they are. */
export type Evidence = { start: number; end: number; quote: string; of?: number };

/** A stretch of text, marked when a request rests on it; `of` are the requests that do. */
export type Stretch = { start: number; text: string; marked: boolean; of: number[] };

/**
 * Cuts `text` into stretches at the edges of the evidence. Evidence of another message (its words do not stand there) is left out,
 * and where several requests rest on the same words these are one stretch.
 *
 * @param from where `text` begins in the message
 */
export function markWords(text: string, evidence: Evidence[], from = 0): Stretch[] {
  const spans = evidence
    .map((span) => ({ ...span, start: span.start - from, end: span.end - from }))
    .filter(({ start, end, quote }) => start >= 0 && end > start && text.slice(start, end) === quote);
  const edges = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );

  const stretches: Stretch[] = [];
  for (const [index, start] of edges.slice(0, -1).entries()) {
    const end = edges[index + 1]!;
    const over = spans.filter((span) => span.start <= start && span.end >= end);
    const of = [...new Set(over.flatMap((span) => span.of ?? []))].sort((a, b) => a - b);
    join(stretches, { start: from + start, text: text.slice(start, end), marked: over.length > 0, of });
  }
  return stretches;
}

function join(stretches: Stretch[], next: Stretch): void {
  const last = stretches.at(-1);
  if (last && last.marked === next.marked && last.of.join() === next.of.join()) last.text += next.text;
  else stretches.push(next);
}

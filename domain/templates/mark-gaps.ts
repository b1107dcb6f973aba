import { openGaps } from "./fill";

/** Cuts a text into gaps and what stands between them; `start` is an offset in it. */
export function markGaps(text: string): { start: number; words: string; gap: boolean }[] {
  const gaps = openGaps(text);
  const pieces: { start: number; words: string; gap: boolean }[] = [];
  let at = 0;
  while (at < text.length) {
    const next = gaps.map((gap) => ({ gap, start: text.indexOf(gap, at) })).filter(({ start }) => start >= 0);
    const first = next.sort((a, b) => a.start - b.start)[0];
    const end = first?.start ?? text.length;
    if (end > at) pieces.push({ start: at, words: text.slice(at, end), gap: false });
    if (first) pieces.push({ start: end, words: first.gap, gap: true });
    at = end + (first?.gap.length ?? 0);
  }
  return pieces;
}

export type MarkedSegment = { text: string; hit: boolean };

/** A text with the words that were looked for marked in it. */
export function MarkedText({ segments }: { segments: MarkedSegment[] }) {
  let at = 0;
  return segments.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? (
      <mark key={key} className="rounded-sm bg-warning-tint font-medium text-warning-ink">
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}

import type { Item } from "./items";

/** What stands between quotation marks: the first item within, and the closing mark. */
export type Quote = { from: number; to: number };

const OPENING = /^[«“„"”'‘]$/;
const CLOSES: Record<string, RegExp> = {
  "«": /^[»"]$/,
  "“": /^[”"“]$/,
  "„": /^[“”"]$/,
  '"': /^["”]$/,
  "”": /^["”]$/,
  "'": /^'$/,
  "‘": /^['’]$/,
};
const LONGEST = 16;

/** The quoted pieces of a text, none longer than a value can be. */
export function quotesIn(items: readonly Item[]): Quote[] {
  const quotes: Quote[] = [];
  for (let at = 0; at < items.length; at++) {
    if (!OPENING.test(items[at]!.text)) continue;
    const closes = CLOSES[items[at]!.text]!;
    for (let end = at + 1; end <= at + LONGEST && end < items.length && items[end]!.kind !== "line"; end++) {
      if (!closes.test(items[end]!.text)) continue;
      if (end > at + 1) quotes.push({ from: at + 1, to: end });
      at = end;
      break;
    }
  }
  return quotes;
}

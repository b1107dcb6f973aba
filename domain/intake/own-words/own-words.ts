import type { AuthorWords } from "./author-words";
import { linesOf } from "./lines";
import { placeNotices } from "./notices";
import { type Place, placeQuotes } from "./quotes";
import { placeSignature } from "./signatures";

/**
 * Parts what the author of a mail wrote from what others or programs wrote, and from their signature with its notices. Every
 * line of the text is in exactly one of the three, in its order and wording. In doubt a line is the author's. Takes time
 * linear in the text.
 */
export function ownWords(text: string): AuthorWords {
  const lines = linesOf(text);
  const places: Place[] = lines.map(() => "own");
  placeQuotes(lines, places);
  for (const place of [placeNotices, placeSignature])
    for (const [start, end] of passages(places)) place(lines, places, start, end);

  const joined = (place: Place) => withoutEdges(lines.filter((_, at) => places[at] === place).map(({ raw }) => raw));
  return { own: joined("own"), quoted: joined("quoted"), signature: joined("signature") };
}

/** The runs of lines that are still the author's. */
function passages(places: Place[]): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < places.length; at++) {
    if (places[at] !== "own") continue;
    const start = at;
    while (at < places.length && places[at] === "own") at++;
    found.push([start, at]);
  }
  return found;
}

function withoutEdges(lines: string[]): string {
  const filled = (line: string) => line.trim() !== "";
  return lines.slice(lines.findIndex(filled), lines.findLastIndex(filled) + 1).join("\n");
}

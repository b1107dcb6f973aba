import { headOf, isDivider, isMarked, type Line, nextFilled } from "./lines";
import { openingAt } from "./openings";
import { DEVICE, ORIGINAL_ENDS } from "./wording";

export type Place = "own" | "quoted" | "signature";

/**
 * Marks the lines of others: what stands behind «> », or beneath an introduction or a block of headers. The author may go
 * on between and beneath marked lines; without marks, a quote goes on to its end.
 */
export function placeQuotes(lines: Line[], places: Place[]): void {
  let known = false;
  for (let at = 0; at < lines.length; ) {
    const opening = openingAt(lines, at);
    if (opening > 0) {
      known = true;
      const body = nextFilled(lines, at + opening);
      const marked = body < lines.length && isMarked(lines[body]!, known);
      at = marked ? fill(places, at, body) : endUnmarked(lines, fill(places, at, body), places);
    } else if (isMarked(lines[at]!, known)) {
      const end = endOfRun(lines, at, known);
      known ||= isQuote(lines, at, end);
      at = known ? fill(places, at, end) : end;
    } else at++;
  }
}

function fill(places: Place[], from: number, to: number, place: Place = "quoted"): number {
  places.fill(place, from, to);
  return to;
}

/** Marked lines, with the empty ones between them. */
function endOfRun(lines: Line[], start: number, known: boolean): number {
  let end = start;
  for (let at = start; at < lines.length; at++) {
    if (isMarked(lines[at]!, known)) end = at + 1;
    else if (lines[at]!.text !== "") break;
  }
  return end;
}

const LONGEST_HEAD = 12;

/** Marks without an introduction may be bullets, steps or an ornament: they quote only when they stand apart. */
function isQuote(lines: Line[], start: number, end: number): boolean {
  for (let at = start; at < Math.min(end, start + LONGEST_HEAD); at++) if (openingAt(lines, at, true) > 0) return true;
  const alone = nextFilled(lines, 0) === start && nextFilled(lines, end) === lines.length;
  const apart = start === 0 || lines[start - 1]!.text === "" || isDivider(lines[start - 1]!);
  return apart && !alone && !/<\s?<|<$/.test(headOf(lines[start]!));
}

/** «[ИП]» before an answer that is written into the quoted letter. */
const SIGNED_ANSWER = /^\[\p{Lu}{1,4}\]:?\s/u;

function endUnmarked(lines: Line[], start: number, places: Place[]): number {
  let delimiter = -1;
  for (let at = start; at < lines.length; at++) {
    const words = headOf(lines[at]!).replace(/^[^\p{L}]+/u, "");
    if (ORIGINAL_ENDS.test(words) && /^[-–—=_*<>\d]{2}/.test(lines[at]!.text)) return fill(places, start, at + 1);
    if (isDivider(lines[at]!)) delimiter = at;
    places[at] = SIGNED_ANSWER.test(lines[at]!.text) ? "own" : "quoted";
  }
  const device = delimiter < 0 ? lines.length : nextFilled(lines, delimiter + 1);
  if (device < lines.length && DEVICE.test(headOf(lines[device]!))) fill(places, delimiter, lines.length, "signature");
  return lines.length;
}

/**
 * A line of a text: `raw` as it stands, `text` without quote marks, invisible characters and space around it; `label`: what
 * stands before its colon, in small letters, as in «From: …».
 */
export type Line = { raw: string; marked: boolean; text: string; label: string | null };

/** No introduction, signature or divider is longer: of such a line only the beginning is looked at. */
const LONGEST_LOOKED_AT = 400;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

export function linesOf(text: string): Line[] {
  return text.split("\n").map((raw) => {
    const seen = raw.replace(INVISIBLE, "");
    const start = endOfMarks(seen);
    const text = seen.slice(start).trim();
    return { raw, marked: start > 0, text, label: labelOf(text) };
  });
}

const LONGEST_LABEL = 26;

/** Bold type leaves stars behind. */
function labelOf(text: string): string | null {
  const colon = text.slice(0, LONGEST_LABEL).indexOf(":");
  if (colon < 1) return null;
  const label = text.slice(0, colon).replace(/[*|]/g, "").trim().toLowerCase();
  return /^\p{L}[\p{L} ./-]*$/u.test(label) ? label : null;
}

/** Where the words begin behind «> > »; 0 for a line without such marks. */
function endOfMarks(line: string): number {
  let end = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === ">") end = at + 1;
    else if ((line[at] !== " " && line[at] !== "\u00a0") || at - end >= 3) break;
  }
  return end;
}

/** The beginning of a line: as much of it as a rule may look at. */
export function headOf(line: Line): string {
  return line.text.slice(0, LONGEST_LOOKED_AT);
}

/** The next line at or after a place that is not empty; the number of lines when there is none. */
export function nextFilled(lines: Line[], at: number): number {
  let next = at;
  while (next < lines.length && lines[next]!.text === "") next++;
  return next;
}

/** A row of dashes, underscores, stars or the like, and nothing else. */
export function isDivider({ text }: Line): boolean {
  return /^[-–—‐_=*~#+\s]+$/.test(text) || /^[~/\\]{3,}$/.test(text);
}

/** Words of any language between dashes. */
export function isWordedDivider({ text }: Line): boolean {
  return text.length < 120 && /^[-–—‐=_*]{3}/.test(text) && /[-–—‐=_*]{3}:?$/.test(text);
}

/** «VS> » or «| » marks a quote as well, once there is one. */
const INITIALS = /^(?:\p{L}{1,3}>+|\|)(?:\s|$)/u;

export function isMarked(line: Line, known: boolean): boolean {
  return line.marked || (known && INITIALS.test(line.text));
}

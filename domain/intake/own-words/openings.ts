import { headOf, isDivider, isMarked, isWordedDivider, type Line, nextFilled } from "./lines";
import { FIRST_PERSON, ORIGINAL, REPLY_ABOVE, ROLES, WROTE, YOU_WROTE } from "./wording";

/** How many lines from here open a letter of somebody else: a divider, an introduction, a block of headers; 0 when none. */
export function openingAt(lines: Line[], at: number, marked = false): number {
  const line = lines[at]!;
  if (line.text === "") return 0;
  if (line.marked && !marked) return isFenced(line) ? 1 : 0;
  if (isEventDivider(line) || isReplyAbove(lines, at)) return 1;
  if (isWordedDivider(line)) {
    const length = introductionLength(lines, at);
    if (length > 0) return length;
  }
  const divider = dividerLength(lines, at);
  const next = nextFilled(lines, at + divider);
  if (next - at > 4 + divider || next === lines.length) return isNamedDivider(line) ? 1 : 0;
  const head = headerLength(lines, next, divider > 0) || introductionLength(lines, next);
  if (head > 0) return next + head - at;
  return isNamedDivider(line) ? 1 : 0;
}

/** GroupWise: «>>> Name <address> date >>>». */
function isFenced(line: Line): boolean {
  return (
    /^\s?>>>\s?\S/.test(line.raw) && line.text.endsWith(">>>") && (DATE.test(line.text) || line.text.includes("@"))
  );
}

/** Outlook draws it between an answer to an invitation and the invitation. */
function isEventDivider({ text }: Line): boolean {
  return text.startsWith("*~*~*~");
}

function isReplyAbove(lines: Line[], at: number): boolean {
  const { text } = lines[at]!;
  if (text.length > 90 || !REPLY_ABOVE.test(text) || FIRST_PERSON.test(text)) return false;
  const fenced = /^[^\p{L}\d]{2}/u.test(text) && /[^\p{L}\d]{2}$/u.test(text);
  return fenced || [lines[at - 1], lines[at + 1]].some((line) => line && line.text !== "" && isDivider(line));
}

/** A divider counts as one when the head of a letter follows, which the caller finds out. */
function dividerLength(lines: Line[], at: number): number {
  const line = lines[at]!;
  return isDivider(line) || isNamedDivider(line) || isWordedDivider(line) ? 1 : 0;
}

function isNamedDivider(line: Line): boolean {
  const head = headOf(line);
  const words = head.replace(/^[^\p{L}]+/u, "");
  const lead = head.length - words.length;
  if (words === "" || words.length > 90 || !ORIGINAL.test(words)) return false;
  const rest = words.replace(/[^\p{L}\d]+$/u, "");
  return lead >= 2 ? rest.length < 75 : words.endsWith(":") && rest.split(/\s+/).length <= 4;
}

const MOST_HEADERS = 16;
const MOST_FOLDED = 3;
const BRACKETED = /[<[][^<>[\]]*@[^<>[\]]*[>\]]/;
const TIME = /\d{1,2}:\d{2}/;

/** Several «label: value» lines, folded ones among them, that name a sender and a date. */
function headerLength(lines: Line[], start: number, divided: boolean): number {
  if (lines[start]!.label === null) return 0;
  const { end, labels } = headersFrom(lines, start);
  const roles = [...labels].map((label) => ROLES.get(label) ?? "other");
  const known = new Set(roles.filter((role) => role !== "other"));
  const below = nextFilled(lines, end);
  if (known.has("event") && below < lines.length && isEventDivider(lines[below]!)) return below + 1 - start;
  if (divided && known.size > 0 && (known.size > 1 || roles[0] !== "more")) return end - start;
  const sent = roles[0] !== "other" && known.has("sent") && (known.has("from") || known.size > 2);
  if (!sent && roles.length < 3) return 0;
  const values = lines.slice(start, end).map(headOf);
  const dated = values.findIndex((value) => DATE.test(value) && TIME.test(value));
  const named = values.findIndex((value) => BRACKETED.test(value));
  if (roles.length >= 3 && dated >= 0 && named >= 0 && dated !== named) return end - start;
  const folded = values.join(" ");
  const above = nextFilled(lines, 0) < start;
  return sent && (BRACKETED.test(folded) || (above && TIME.test(folded))) ? end - start : 0;
}

/** Labels that no program is known to write must follow one another. */
function headersFrom(lines: Line[], start: number): { end: number; labels: Set<string> } {
  const mostFolded = ROLES.has(lines[start]!.label!) ? MOST_FOLDED : 0;
  const labels = new Set<string>();
  let end = start;
  for (let at = start; at < Math.min(lines.length, start + MOST_HEADERS) && at - end <= mostFolded; at++) {
    const { label } = lines[at]!;
    if (label === null || (mostFolded > 0 && !ROLES.has(label))) continue;
    labels.add(label);
    end = at + 1;
  }
  return { end, labels };
}

const MONTH = "\\p{L}{3,12}";
const DATE = new RegExp(
  `\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)?\\.?\\s${MONTH}\\.?,?\\s(?:\\d{4}|\\d{2}(?!\\d)|в\\s\\d|um\\s\\d|at\\s\\d)|${MONTH}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s(?:\\d{4}|at\\s\\d)|\\d{4}年`,
  "u",
);
const LEAD =
  "(?:on|am|at|le|el|il|em|op|den|dne|dnia|w dniu|у|в|во|на|он|вы писали|ви писали|you wrote|sie schrieben)\\s+";
const WEEKDAY =
  "(?:\\p{L}{2,12}[.,]+|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|пн|вт|ср|чт|пт|сб|вс|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\\s*(?:,|dem|den|the)?\\s*";
const BEGINS_DATED = new RegExp(
  `^["«*]?(?:${LEAD})?(?:${WEEKDAY}){0,2}(?=\\d|${MONTH}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?[,\\s])`,
  "iu",
);
const LONGEST_INTRODUCTION = 320;
const MOST_LINES = 4;
const FURTHEST_DATE = 45;

const WORDS_BEHIND = new RegExp(`${WROTE.source}:(?=\\s)`, "iu");

/** Some put the quoted words on the same line, or dashes behind. */
function untilWords(line: string): string {
  const head = line.slice(0, LONGEST_INTRODUCTION).replace(/(?<![\s-])\s*-{2,}$/, ":");
  const wrote = WORDS_BEHIND.exec(head);
  return wrote && DATE.test(head) && head.includes("@") ? head.slice(0, wrote.index + wrote[0].length) : head;
}

/** «On … wrote:», «…, Имя <адрес>:», wrapped over up to four lines: a date, a person and a colon. */
function introductionLength(lines: Line[], start: number): number {
  const { marked, text } = lines[start]!;
  const first = untilWords(text.replace(/^[-–—‐_=*\s]+/, ""));
  if (!/^[\p{L}\d"«'(<]/u.test(first)) return 0;
  let whole = first;
  let length = 1;
  while (!isComplete(whole)) {
    const next = lines[start + length];
    if (!next || length === MOST_LINES || next.text === "" || next.marked !== marked) return 0;
    if (isDated(headOf(next))) return 0;
    whole += ` ${headOf(next)}`;
    length++;
    if (whole.length > LONGEST_INTRODUCTION) return 0;
  }
  const body = lines[nextFilled(lines, start + length)];
  const marksFollow = body !== undefined && isMarked(body, true) && !marked;
  const apart = lines[start + length]?.text === "";
  if (FIRST_PERSON.test(whole)) return 0;
  if (isDated(whole)) return isDatedIntroduction(whole, marksFollow, apart) ? length : 0;
  const begun = length === 1 || /<[^>]*$/.test(first);
  return begun && isUndatedIntroduction(whole, marksFollow) ? length : 0;
}

function isComplete(words: string): boolean {
  return /:\*?$/.test(words) || (/[>\])]\s*,?\s*\S{1,14}$/u.test(words) && WROTE.test(words.slice(-18)));
}

function isDated(words: string): boolean {
  const date = DATE.exec(words);
  return date !== null && date.index < FURTHEST_DATE && BEGINS_DATED.test(words);
}

/** An address with nothing behind it but a verb. */
const ADDRESS_LAST = /@[^@]{1,100}$/;

/** Without marks below all the rest would be a quote: then it takes more than a date and a verb, which people use as well. */
function isDatedIntroduction(words: string, marksFollow: boolean, apart: boolean): boolean {
  const wrote = WROTE.test(words);
  const comma = words.slice(DATE.exec(words)!.index).includes(",");
  const behind = ADDRESS_LAST.exec(words)?.[0].trim().split(/\s+/).length ?? 0;
  if (behind > 0 && behind <= 3) return wrote || comma || TIME.test(words);
  if (YOU_WROTE.test(words)) return true;
  return wrote && (marksFollow || behind > 0 || (apart && (comma || /^(?:on|am)\s/i.test(words))));
}

function isUndatedIntroduction(words: string, marksFollow: boolean): boolean {
  const date = DATE.test(words);
  if (date && YOU_WROTE.test(words)) return true;
  const wrote = WROTE.test(words);
  if (marksFollow) return (wrote && (date || words.includes("@"))) || /@[^<>\s]+[>\]]:$/.test(words);
  return wrote && /^(?:[^\s<[]+\s+){1,6}[<[]\s*[^\s<>]+@[^<>]+[>\]]/.test(words);
}

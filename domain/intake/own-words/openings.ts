import { headOf, isDivider, isWordedDivider, type Line, nextFilled } from "./lines";
import { FIRST_PERSON, ORIGINAL, ROLES, WROTE, YOU_WROTE } from "./wording";

/** How many lines from here open a letter of somebody else: a divider, an introduction, a block of headers; 0 when none. */
export function openingAt(lines: Line[], at: number, marked = false): number {
  const line = lines[at]!;
  if (line.text === "") return 0;
  if (line.marked && !marked) return isFenced(line) ? 1 : 0;
  if (isEventDivider(line)) return 1;
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

const LONGEST_LABEL = 26;
const MOST_HEADERS = 24;
const MOST_FOLDED = 3;
const TIME = /\d{1,2}[:.]\d{2}/;

/** Several «label: value» lines, folded ones among them, that name a sender and a date. */
function headerLength(lines: Line[], start: number, divided: boolean): number {
  const first = labelOf(lines[start]!);
  if (first === null) return 0;
  const mostFolded = ROLES.has(first) ? MOST_FOLDED : 0;
  const roles: string[] = [];
  const has = (role: string) => roles.includes(role);
  let end = start;
  for (let at = start; at < Math.min(lines.length, start + MOST_HEADERS) && at - end <= mostFolded; at++) {
    const label = labelOf(lines[at]!);
    if (label === null || (mostFolded > 0 && !ROLES.has(label))) continue;
    roles.push(ROLES.get(label) ?? "");
    end = at + 1;
  }
  const below = nextFilled(lines, end);
  if (has("event") && below < lines.length && isEventDivider(lines[below]!)) return below + 1 - start;
  const values = lines.slice(start, end).map(headOf);
  const known = new Set(roles.filter((role) => role !== "")).size;
  const address = values.some((value) => value.includes("@"));
  const inBrackets = values.findIndex((value) => /[<[]\S+@\S+[>\]]/.test(value));
  const dated = values.findIndex((value) => DATE.test(value) && TIME.test(value));
  const above = nextFilled(lines, 0) < start;
  if (divided && known > 0 && (known > 1 || roles[0] !== "more")) return end - start;
  if (roles.length >= 3 && inBrackets >= 0 && dated >= 0 && inBrackets !== dated) return end - start;
  if (known < 2 || !(has("from") || has("sent"))) return 0;
  const told = above ? address || dated >= 0 : address && has("from") && has("sent");
  return told ? end - start : 0;
}

/** The label of a line in small letters, without the stars of bold type; null when it has none. */
function labelOf(line: Line): string | null {
  const colon = line.text.slice(0, LONGEST_LABEL + 4).indexOf(":");
  if (colon < 1) return null;
  const label = line.text.slice(0, colon).replace(/[*|]/g, "").trim().toLowerCase();
  return /^\p{L}[\p{L} ./-]*$/u.test(label) && label.length <= LONGEST_LABEL ? label : null;
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
const BEGINS_DATED = new RegExp(`^["«*]?(?:${LEAD})?(?:${WEEKDAY})?(?=\\d|${MONTH}\\.?\\s\\d{1,2}\\D)`, "iu");
const LONGEST_INTRODUCTION = 320;
const MOST_LINES = 4;
const FURTHEST_DATE = 45;

/** «On … wrote:», «…, Имя <адрес>:», wrapped over up to four lines: a date, a person and a colon. */
function introductionLength(lines: Line[], start: number): number {
  const first = headOf(lines[start]!).replace(/^[-–—‐_=*\s]+/, "");
  if (!/^[\p{L}\d"«'(<]/u.test(first)) return 0;
  let whole = first;
  let length = 1;
  while (!isComplete(whole)) {
    const next = lines[start + length];
    if (!next || length === MOST_LINES || next.text === "" || next.marked !== lines[start]!.marked) return 0;
    whole += ` ${headOf(next)}`;
    length++;
    if (whole.length > LONGEST_INTRODUCTION) return 0;
  }
  const below = lines[nextFilled(lines, start + length)];
  const gap = lines[start + length]?.text === "";
  return isIntroduction(whole, Boolean(below?.marked) && !lines[start]!.marked, gap) ? length : 0;
}

function isComplete(words: string): boolean {
  return (
    words.endsWith(":") ||
    words.endsWith(":*") ||
    (/[>\])]\s*,?\s*\S{1,14}$/u.test(words) && WROTE.test(words.slice(-18)))
  );
}

function isIntroduction(words: string, marksFollow: boolean, gap: boolean): boolean {
  if (words.length > LONGEST_INTRODUCTION || FIRST_PERSON.test(words)) return false;
  const date = DATE.exec(words);
  const address = words.includes("@");
  const wrote = WROTE.test(words);
  const dated = date !== null && date.index < FURTHEST_DATE && BEGINS_DATED.test(words);
  if (dated && address) return true;
  if (YOU_WROTE.test(words) && date) return true;
  if (wrote && marksFollow && (date || address)) return true;
  if (wrote && dated) return marksFollow || /^\p{L}/u.test(words) || (gap && words.slice(date.index, -1).includes(","));
  return wrote && /^[^<]{0,90}[<[]\s*[^\s<>]+@[^<>]+[>\]]/.test(words);
}

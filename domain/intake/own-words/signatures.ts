import { headOf, isDivider, type Line, nextFilled } from "./lines";
import type { Place } from "./quotes";
import { ASKING, BIDDING, CLOSING, DEVICE, FIRST_PERSON, POSTSCRIPT, PRODUCT, THANKS, WISH } from "./wording";

/** Marks the signature within a passage of own lines: from a closing, delimiter or device line on, when nothing is asked below. */
export function placeSignature(lines: Line[], places: Place[], start: number, end: number): void {
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && standsAlone(lines, at)) places[at] = "signature";
    if (at < end && !POSTSCRIPT.test(headOf(lines[at]!))) continue;
    const opening = openingOf(lines, from, at);
    if (opening < at && !saysNothingElse(lines, start, opening)) places.fill("signature", opening, at);
    from = at;
  }
}

/** «Sent from my phone» between what the author wrote before and after it. */
function standsAlone(lines: Line[], at: number): boolean {
  const isEmpty = (line: Line | undefined) => line === undefined || line.text === "";
  return isEmpty(lines[at - 1]) && isEmpty(lines[at + 1]) && isDevice(lines[at]!) && PRODUCT.test(lines[at]!.text);
}

const LONGEST = 14;

/** The topmost line of a passage from which on everything looks like a signature; `end` when there is none. */
function openingOf(lines: Line[], start: number, end: number): number {
  const single = lines.slice(start, end).filter((line) => isDivider(line)).length === 1;
  const top = nextFilled(lines, 0);
  let opening = end;
  let filled = 0;
  let [prose, strict] = [false, true];
  for (let at = end - 1; at >= start; at--) {
    const line = lines[at]!;
    if (line.text === "") continue;
    if (isDelimiter(line)) opening = at;
    else if (strict && (isDivider(line) ? filled > 0 && at > top && single && parts(line, prose) : opensAlone(line)))
      opening = at;
    else if (isBidding(headOf(line))) break;
    strict &&= isDivider(line) || belongs(line);
    prose ||= isProse(line);
    if (++filled > LONGEST) break;
  }
  return opening;
}

/** By rule (RFC 3676, 4.3) what stands below is the signature, however it reads. */
function isDelimiter({ raw, text }: Line): boolean {
  return text === "--" && raw.startsWith("-- ");
}

/** Other rows may part paragraphs. */
function parts({ text }: Line, prose: boolean): boolean {
  return (text === "--" || !prose) && /^(?:[-–—]+|_+|\*+)$/.test(text);
}

function isProse({ text }: Line): boolean {
  return /[.!?…]$/.test(text) && text.split(/\s+/, 5).length >= 4 && !CONTACT.test(text);
}

function opensAlone(line: Line): boolean {
  return isClosing(line) || isDevice(line) || /^BEGIN:VCARD$/i.test(line.text);
}

function isClosing(line: Line): boolean {
  const head = headOf(line);
  const match = CLOSING.exec(head);
  if (!match) return false;
  const rest = head.slice(match[0].length);
  if (/^[\s,.!)]*$/.test(rest)) return true;
  if (/^\s+(?:aus|from|из|з)\s+\p{Lu}[^.!?]*$/u.test(rest)) return true;
  if (rest.length > 70 || !/^\s*[,!./|—–]|^\s+\p{Lu}/u.test(rest) || isAsking(rest)) return false;
  return !THANKS.test(head) || /^[\s,!.—–]*\p{Lu}\p{L}*\.?(?:\s\p{Lu}\p{L}*\.?){0,2}$/u.test(rest);
}

const LONGEST_DEVICE = 60;
const LONGEST_WITH_PRODUCT = 140;

function isDevice(line: Line): boolean {
  const { text } = line;
  if (text.length > LONGEST_WITH_PRODUCT || !DEVICE.test(text)) return false;
  if (text.length <= LONGEST_DEVICE) return PRODUCT.test(text) || !/[.!?]\s*\p{Lu}/u.test(text);
  return PRODUCT.test(text) && !FIRST_PERSON.test(text.replace(EXCUSE, ""));
}

const EXCUSE = /excuse (?:my|the|any) \w+|(?:from|von) (?:my|meine[mr])/giu;

/** Whether a line may stand in a signature: a name, an office, contacts, a motto. */
function belongs(line: Line): boolean {
  if (isClosing(line) || isDevice(line)) return true;
  const { text } = line;
  if (text.length > 110 || isAsking(text)) return false;
  if (CONTACT.test(text)) return true;
  const words = text.split(/\s+/).length;
  return words <= 8 && (words < 6 || !/[.!?…]$/.test(text));
}

const CONTACT = /@|https?:|www\.|(?:\d[\s()-]{0,2}){6}|^\[|^\p{Lu}+[;:]/u;

/** «Me» alone is a name. */
function isBidding(words: string): boolean {
  return BIDDING.test(words) || (words.includes(" ") && FIRST_PERSON.test(words));
}

function isAsking(words: string): boolean {
  return isBidding(words) || WISH.test(words) || ASKING.test(words);
}

/** «Спасибо!» is no signature when it is all that is said. */
function saysNothingElse(lines: Line[], start: number, opening: number): boolean {
  return nextFilled(lines, start) === opening && THANKS.test(headOf(lines[opening]!));
}

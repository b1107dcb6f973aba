import { isDivider, isWordedDivider, type Line, nextFilled } from "./lines";
import type { Place } from "./quotes";
import { BIDDING, FIRST_PERSON, NOTICE, WISH } from "./wording";

/**
 * Marks what nobody wrote for this mail within a passage of own lines: legal notices as signature, and what programs put
 * above or beneath (banners, footers of lists and scanners, answers to invitations) as quoted.
 */
export function placeNotices(lines: Line[], places: Place[], start: number, end: number): void {
  const top = nextFilled(lines, 0);
  const invitation = top >= start && top < end && isInvitation(lines[top]!);
  for (let at = start; at < end; ) {
    if (lines[at]!.text === "" || isDivider(lines[at]!)) {
      at++;
      continue;
    }
    if (isOfProgram(lines[at]!) || (at === top && (invitation || isBanner(lines[at]!)))) {
      places[at++] = "quoted";
      continue;
    }
    const stop = endOfParagraph(lines, at, end);
    if (invitation && isEvent(lines, at, stop)) {
      places.fill("quoted", at, end);
      return;
    }
    const found = noticeIn(lines, at, stop, at === top);
    if (found) places.fill(found.place, startWithDividers(lines, found.from, start), stop);
    at = stop;
  }
}

function endOfParagraph(lines: Line[], start: number, end: number): number {
  let at = start;
  while (at < end && lines[at]!.text !== "" && !isDivider(lines[at]!)) at++;
  return at;
}

const MOST_TRIES = 4;

/** A notice goes on to the end of its paragraph; words of the author may stand right above it. */
function noticeIn(lines: Line[], start: number, stop: number, top: boolean): { from: number; place: Place } | null {
  let tries = 0;
  for (let from = start; from < stop && tries < MOST_TRIES; from++) {
    if (from > start && !HINT.some((sign) => sign.test(lines[from]!.text))) continue;
    tries++;
    const place = placeOf(joined(lines, from, stop), top && from === start, isBeneathDivider(lines, from));
    if (place) return { from, place };
  }
  return null;
}

const { letter, declares, addressee, condition, registered, offer, list, scanned, outside } = NOTICE;
const OF_ITSELF = [letter, declares, addressee, condition];
const SHORTEST = 12;
/** Within which a footer says what it is. */
const BEGINNING = 80;
const HINT = [letter, declares, registered, offer, list, scanned];
const LONGEST_LOOKED_AT = 3000;

function joined(lines: Line[], from: number, stop: number): string {
  let text = "";
  for (let at = from; at < stop && text.length < LONGEST_LOOKED_AT; at++) text += `${lines[at]!.text} `;
  return text.slice(0, LONGEST_LOOKED_AT);
}

const TELL_ME =
  /(?:notify|inform|tell|contact|advise|сообщите|уведомите|известите|повідомте|informieren sie|benachrichtigen sie) (?:me|мне|меня|мені|мене|mich)(?!\p{L})/giu;
const POLITE = /(?<!\p{L})(?:прошу|просим|просьба|пожалуйста|please|kindly|bitte|прохання|будь ласка)(?!\p{L})/iu;

function placeOf(text: string, top: boolean, divided: boolean): Place | null {
  if (text.length < SHORTEST || /\?(?:\s|$)/.test(text) || FIRST_PERSON.test(text.replace(TELL_ME, ""))) return null;
  const beginning = text.slice(0, text.search(/[.!?]\s|$/));
  if (isMachines(text, beginning, top, divided)) return "quoted";
  if (top && NOTICE.registered.test(text)) return null;
  return isLegal(text, beginning) ? "signature" : null;
}

function isMachines(text: string, beginning: string, top: boolean, divided: boolean): boolean {
  const is = (name: keyof typeof NOTICE) => NOTICE[name].test(text);
  const linked = /@|https?:|www\./.test(text);
  const asks = BIDDING.test(beginning) || WISH.test(beginning);
  if (top && NOTICE.outside.test(beginning) && !asks) return is("letter") || is("outsider");
  const offers = NOTICE.offer.test(beginning.slice(0, BEGINNING));
  if (offers && (linked || divided || (is("toUs") && is("wayOut")))) return true;
  if (divided && (is("offer") || is("list")) && !BIDDING.test(beginning)) return true;
  return is("scanned") && !asks && !POLITE.test(text) && (is("letter") || linked || divided);
}

function isLegal(text: string, beginning: string): boolean {
  const is = (name: keyof typeof NOTICE) => NOTICE[name].test(text);
  if (is("paper")) return true;
  if (asksElsewhere(text)) return false;
  if (is("registered")) return true;
  if ((POLITE.test(text) && !is("condition")) || !OF_ITSELF.some((sign) => sign.test(beginning))) return false;
  const conditional = is("condition") && is("addressee") && (is("letter") || is("mistake"));
  return (is("declares") && (is("letter") || is("addressee"))) || conditional;
}

/** A notice bids to delete itself; whoever bids to delete something else asks for it. */
function asksElsewhere(text: string): boolean {
  const ofNotice = [letter, condition, addressee, NOTICE.itself, NOTICE.offer];
  return (text.match(/[^.!;]+/g) ?? []).some(
    (sentence) => WISH.test(sentence) && !ofNotice.some((sign) => sign.test(sentence)),
  );
}

const OF_LIST = /рассылк|mailing list|newsletter|розсилк/iu;

function isOfProgram({ text }: Line): boolean {
  return (
    text.length < 160 && (NOTICE.placeholder.test(text) || (NOTICE.reaction.test(text) && !FIRST_PERSON.test(text)))
  );
}

function isBanner({ text }: Line): boolean {
  const fenced = /^(?:\[[^\]]{2,160}\]|\*{2,}.{4,160}\*{2,})$/u.test(text);
  return fenced && (outside.test(text) || OF_LIST.test(text)) && !FIRST_PERSON.test(text);
}

function isBeneathDivider(lines: Line[], at: number): boolean {
  let above = at - 1;
  while (above >= 0 && lines[above]!.text === "") above--;
  return above >= 0 && (isDivider(lines[above]!) || isWordedDivider(lines[above]!));
}

/** The dividers above a notice are part of it, and what a list names between two of them. */
function startWithDividers(lines: Line[], from: number, start: number): number {
  let at = from;
  for (let above = from - 1; above >= start && from - above <= 8; above--) {
    const line = lines[above]!;
    if (isDivider(line) || isWordedDivider(line)) at = above;
    else if (line.text !== "" && !(isDivider(lines[above - 1] ?? line) && at < from)) break;
  }
  return at;
}

function isInvitation({ text }: Line): boolean {
  return text.length < 160 && NOTICE.invitation.test(text) && !FIRST_PERSON.test(text);
}

/** The event that a calendar repeats beneath an answer. */
function isEvent(lines: Line[], at: number, stop: number): boolean {
  const text = joined(lines, at, stop);
  return (
    /\d{1,2}\.?\s\p{L}{3,}|\p{L}{3,}\.?\s\d{1,2}(?!\d)/u.test(text) &&
    /\d(?::\d\d|[ap]m)/.test(text) &&
    !/[.!?]\s*$/.test(text)
  );
}

import type { AuthorWords } from "./parsed-mail";

/**
 * Parts what the author of a mail wrote from what they quote or forward and from their signature (Russian and English
 * programs). Lines keep their order and wording; together the three hold every line of the text.
 */
export function authorWords(text: string): AuthorWords {
  const words: Record<keyof AuthorWords, string[]> = { own: [], quoted: [], signature: [] };
  const lines = text.split("\n");
  let place: keyof AuthorWords = "own";
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const intro = introLength(lines, at);
    if (isQuote(line) || intro > 0) {
      words.quoted.push(...lines.slice(at, at + Math.max(intro, 1)));
      at += Math.max(intro, 1) - 1;
      if (intro > 0 && !isQuote(nextLine(lines, at))) place = "quoted";
      continue;
    }
    if (place === "own" && opensSignature(lines, at)) place = "signature";
    else if (place === "signature" && POSTSCRIPT.test(line)) place = "own";
    words[place].push(line);
  }
  return { own: joined(words.own), quoted: joined(words.quoted), signature: joined(words.signature) };
}

function joined(lines: string[]): string {
  let [start, end] = [0, lines.length];
  while (start < end && lines[start] === "") start++;
  while (end > start && lines[end - 1] === "") end--;
  return lines.slice(start, end).join("\n");
}

function isQuote(line: string): boolean {
  return /^\s{0,3}>/.test(line);
}

function nextLine(lines: string[], at: number): string {
  return lines.slice(at + 1, at + 4).find((line) => line.trim() !== "") ?? "";
}

const SEPARATOR =
  /^\s*(?:[-–—_*]{2,}\s*(?:original message|original appointment|forwarded message|исходное сообщение|пересылаемое сообщение|пересланное сообщение|переадресованное сообщение|конец пересылаемого сообщения)|begin forwarded message:|начало (?:пересылаемого|переадресованного) сообщения:?|_{10,}\s*$)/i;
const WROTE =
  /(?:(?:^|\s)(?:wrote|writes|said)|писал(?:\(а\)|а)?|пишет|написал(?:\(а\)|а)?|сообщил(?:\(а\)|а)?|pisal(?:\(a\)|a)?|пользователь)\s*:?\s*$/i;
const DATED = /^\s*(?:on\s|am\s|(?:пн|вт|ср|чт|пт|сб|вс)[.,]|\d{1,4}[./\s-]|\d{1,2}\s+\p{L}+|от\s|«|")/iu;
const ADDRESSED = /^[^>]{0,160}[<(][^<>\s]+@[^<>\s]+[>)]\s*:\s*$/;
const FROM_LINE = /^\s*\*?(?:from|от|от кого|отправитель)\s*\*?:\*?\s*\S/i;
const OTHER_HEADER = /^\s*\*?(?:sent|to|date|subject|cc|отправлено|дата|кому|тема|копия)\s*\*?:\*?/i;

/** How many lines from here introduce a quote («On … wrote:», «… пишет:», a block of headers); 0 when none do. */
function introLength(lines: string[], at: number): number {
  const line = lines[at]!;
  if (line.trim() === "") return 0;
  if (SEPARATOR.test(line)) return 1;
  if (FROM_LINE.test(line) && lines.slice(at + 1, at + 4).some((next) => OTHER_HEADER.test(next))) return 1;
  if (ADDRESSED.test(line) && /\d/.test(line)) return 1;
  for (let length = 1; length <= 3 && at + length <= lines.length; length++) {
    const intro = lines.slice(at, at + length).join(" ");
    if (intro.length > 250 || (length > 1 && lines[at + length - 1]!.trim() === "")) return 0;
    if (/:\s*$/.test(intro) && WROTE.test(intro) && (DATED.test(intro) || intro.includes("@"))) return length;
    if (length > 1 && ADDRESSED.test(intro) && DATED.test(intro)) return length;
  }
  return 0;
}

const DASHES = /^(?:--|—|–|__)\s*$/;
const SENT_FROM =
  /^\s*(?:sent from (?:my|a|an|the|webmail|mail|outlook|yahoo|proton)|sent (?:via|with) |get outlook for|отправлено (?:с|из|через)\s|otpravleno (?:s|iz) )/i;
const CLOSING =
  /^\s*(?:с (?:уважением|наилучшими пожеланиями)|всего (?:доброго|хорошего)|заранее (?:спасибо|благодарю|благодарен|благодарна)|best(?: regards| wishes)?|(?:kind |warm )?regards|yours (?:faithfully|sincerely|truly)|sincerely(?: yours)?|cheers|many thanks|thanks(?: in advance)?|thank you|спасибо|s uvazheniem)[\s,.!]*$/i;
const DISCLAIMER =
  /^\s*(?:this (?:e-?mail|message)(?: and any attachments)? (?:is|are|may be|contains?) (?:confidential|intended|privileged)|(?:данное|настоящее|это) (?:электронное )?(?:письмо|сообщение)[^\n]{0,60}конфиденциальн)/i;
const POSTSCRIPT = /^\s*(?:p\.?\s?p?\.?s\b|з\.?\s?ы\b|п\.?\s?с\b)[.:,\s]/i;
const LONGEST_SIGNATURE = 12;
const LONGEST_SIGNATURE_LINE = 90;

function opensSignature(lines: string[], at: number): boolean {
  const line = lines[at]!;
  if (DASHES.test(line) || SENT_FROM.test(line) || DISCLAIMER.test(line)) return true;
  if (line.length > LONGEST_SIGNATURE_LINE || !CLOSING.test(line)) return false;
  let left = LONGEST_SIGNATURE;
  for (let below = at + 1; below < lines.length; below++) {
    const next = lines[below]!;
    if (next.trim() === "" || isQuote(next)) continue;
    if (left-- === 0 || next.length >= LONGEST_SIGNATURE_LINE) return false;
  }
  return true;
}

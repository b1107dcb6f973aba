import type { Item } from "../changes/reading/items";
import { findEmails } from "./find-emails";
import type { Found } from "./find-phones";

const AT = /^(?:at|собака|sobaka|собачка|гав|@)$/;
const DOT = /^(?:dot|точка|tochka|крапка|кропка|тчк|\.)$/;
const BRACKET = /^[[\](){}<>«»"“”*']$/;
/** `plain` of Latin Russian is Cyrillic; the words of an address are taken as written. */
const PIECE = /^[a-z0-9_+-]+$/i;

/** An address and where it stands, by offset and by item. */
type Spelled = Found & { from: number; to: number };

/** Addresses of mail spelled out: «имя (собака) сайт точка example», “name [at] site [dot] example”. */
export function findSpelledEmails(text: string, items: readonly Item[]): Spelled[] {
  const found: Spelled[] = [];
  for (let at = 1; at < items.length; at++) {
    const word = items[at]!.text.toLowerCase();
    if (!AT.test(word)) continue;
    const local = piecesBefore(items, at);
    const host = piecesAfter(items, at);
    const spelled = word !== "@" || local.words > 0 || host.words > 0 || isApart(items, at);
    const bracketed = BRACKET.test(items[at - 1]!.text) || /[а-я]/.test(word) || word === "sobaka";
    if (local.text === "" || !host.text.includes(".") || !spelled || (word === "at" && !bracketed && host.words === 0))
      continue;
    const { value } = findEmails(`${local.text}@${host.text}`)[0] ?? { value: null };
    if (
      value === null ||
      (word === "@" && text.slice(items[local.at]!.start, items[host.at]!.end).includes(`${local.text}@${host.text}`))
    )
      continue;
    found.push({
      value,
      start: items[local.at]!.start,
      end: items[host.at]!.end,
      from: local.at,
      to: host.at + 1,
    });
  }
  return found;
}

/** “name @ site.example”. */
function isApart(items: readonly Item[], sign: number): boolean {
  return items[sign - 1]!.end < items[sign]!.start || items[sign]!.end < (items[sign + 1]?.start ?? 0);
}

/** `words`: how many of the signs are written as words. */
type Pieces = { text: string; at: number; words: number };

function piecesBefore(items: readonly Item[], sign: number): Pieces {
  const pieces: Pieces = { text: "", at: sign, words: 0 };
  let at = sign - 1;
  while (at >= 0 && BRACKET.test(items[at]!.text)) at--;
  for (let wantsWord = true; at >= 0; at--) {
    const item = items[at]!;
    if (item.kind === "line") break;
    const touches = items[at + 1]!.start === item.end;
    if (DOT.test(item.plain) || DOT.test(item.text)) {
      if (wantsWord && pieces.text === "") break;
      pieces.text = `.${pieces.text}`;
      if (item.text !== ".") pieces.words++;
      wantsWord = true;
    } else if (PIECE.test(item.text) && (wantsWord || touches)) {
      pieces.text = item.text + pieces.text;
      wantsWord = /^[_+-]$/.test(item.text);
      pieces.at = at;
    } else break;
  }
  pieces.text = pieces.text.replace(/^\.+/, "");
  return pieces;
}

function piecesAfter(items: readonly Item[], sign: number): Pieces {
  const pieces: Pieces = { text: "", at: sign, words: 0 };
  let at = sign + 1;
  while (at < items.length && BRACKET.test(items[at]!.text)) at++;
  for (let wantsWord = true; at < items.length; at++) {
    const item = items[at]!;
    const touches = items[at - 1]!.end === item.start;
    if (BRACKET.test(item.text) && DOT.test(items[at + 1]?.plain ?? "")) continue;
    if (BRACKET.test(item.text) && DOT.test(items[at - 1]?.plain ?? "")) continue;
    if (DOT.test(item.plain) || DOT.test(item.text)) {
      if (wantsWord || !PIECE.test(nextWord(items, at))) break;
      pieces.text += ".";
      if (item.text !== ".") pieces.words++;
      else if (!touches || items[at + 1]?.start !== item.end) break;
      wantsWord = true;
    } else if (PIECE.test(item.text) && (wantsWord || touches)) {
      pieces.text += item.text;
      wantsWord = false;
      pieces.at = at;
    } else break;
  }
  pieces.text = pieces.text.replace(/\.+$/, "");
  return pieces;
}

function nextWord(items: readonly Item[], at: number): string {
  for (let next = at + 1; next < items.length; next++) if (!BRACKET.test(items[next]!.text)) return items[next]!.text;
  return "";
}

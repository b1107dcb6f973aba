import { Lexicon } from "../words/lexicon";
import type { Item } from "./items";

const CLOSINGS = new Lexicon({
  closing: `с уважением|с приветом|с признательностью|с неизменной|с благодарностью|с наилучшими|всего доброго|всего хорошего|заранее спасибо|ваш|ваша|спасибо|благодарю|
    рахмат|рахмет|regards|kind regards|best regards|best|best wishes|sincerely|yours|yours faithfully|yours sincerely|thanks|thank you|many thanks|thx|with thanks|
    cheers|warmly|respectfully|cordially|with respect|bye for now|abraço|thanks so much|ta|all the best|thanks and regards`,
});
const GREETING =
  /^(?:dear|hello|hi|hey|greetings|здравствуй|здравствуйте|добрый|доброго|доброе|добрейшего|привет|приветики|салам|салем|уважаем\p{L}+|дорог\p{L}+|коллеги|мир|ассалому|гамарджоба|физкульт-привет|приветствую|гой|fao|to)$/u;
const LONGEST_GREETING = 10;
const LONGEST_LINE = 9;

/** The item at which the greeting ends. */
export function greetingTo(items: readonly Item[]): number {
  if (!GREETING.test(items[0]?.plain ?? "")) return 0;
  for (let at = 1; at <= LONGEST_GREETING && at < items.length; at++) {
    if (items[at]!.kind === "line" || /^[!.:,]$/.test(items[at]!.text)) return at + 1;
  }
  return 0;
}

/** The item at which the closing of a letter begins: lines or a last sentence of nothing but a name, an office, thanks. */
export function signatureFrom(items: readonly Item[], isSpoken: (item: number) => boolean): number {
  const divider = dividerAt(items);
  let from = divider;
  for (let end = divider; end > 0; ) {
    const begin = unitBefore(items, end);
    if (begin < end && !isClosing(items.slice(begin, end), (at) => isSpoken(begin + at))) break;
    if (items.slice(begin, end).some((item) => item.kind === "word")) from = begin;
    end = begin === 0 ? 0 : begin - (items[begin - 1]!.kind === "line" ? 1 : 0);
    if (begin === 0) break;
  }
  return from === 0 ? divider : from;
}

/** «--» on a line of its own, with no more below it than a name and where to find its bearer. */
function dividerAt(items: readonly Item[]): number {
  for (let at = items.length - 2; at > 0 && at > items.length - LONGEST_BLOCK; at--) {
    const dashes = /^[-–—_]$/.test(items[at]!.text) && /^[-–—_]$/.test(items[at + 1]!.text);
    if (dashes && items[at - 1]!.kind === "line") return at;
  }
  return items.length;
}

const LONGEST_BLOCK = 45;

/** Where the line, or the sentence within it, begins that ends before an item. */
function unitBefore(items: readonly Item[], end: number): number {
  for (let at = end - 1; at > 0; at--) {
    const before = items[at - 1]!;
    if (before.kind === "line") return at;
    if (/^[.!?…)]$/.test(before.text) && items[at]!.start > before.end && at < end - 0 && !isInitial(items, at - 2))
      return at;
  }
  return 0;
}

function isInitial(items: readonly Item[], at: number): boolean {
  return (items[at]?.text.length ?? 9) <= 2 && items[at]?.kind === "word";
}

function isClosing(unit: readonly Item[], isSpoken: (item: number) => boolean): boolean {
  const written = unit.filter((item) => item.kind === "word");
  if (written.length > LONGEST_LINE || unit.some((item) => item.text === ":")) return false;
  if (
    CLOSINGS.at(
      unit.filter(({ kind }) => kind !== "mark").map(({ plain }) => plain),
      0,
    )
  )
    return true;
  if (unit.some(({ text }, at) => text.length > 1 && isSpoken(at))) return false;
  return (
    written.length <= 4 &&
    written.every((word) => /^\p{Lu}/u.test(word.text)) &&
    unit.every(({ kind }) => kind !== "number")
  );
}

import type { Item } from "../reading/items";
import { Lexicon } from "../words/lexicon";
import type { Value } from "./value";

type Part = "street" | "place" | "unit" | "house";

const PARTS = new Lexicon<Part>({
  street: `ул|улица|улице|улицу|ул-ца|проспект*|пр-т|пр-кт|просп|пр|переул*|пер|бульвар*|бул|б-р|набережн*|наб|шоссе|ш|проезд|проезде|пр-д|площад*|пл|тупик|аллея|линия|тракт|
    спуск|вал|квартал|мкр|микрорайон|снт|днт|кп|
    street|st|str|lane|ln|road|rd|avenue|ave|drive|dr|close|square|sq|way|court|ct|terrace|place|pl|gardens|embankment|boulevard|blvd|row|crescent|cres|hill|view|mews|ulitsa|
    quay|grove|park|walk|highway|hwy|route|rr|county road|rural route|end|mount|yard|parade|green|rise|circle|cir|trail|prospekt|prospect|gasse|rue|quai|via|calle|plaza|weg|platz|allee|jalan|vej|gade|gata|gatan|katu|strasse|straße|house|farm|heights|
    estate|lodge|cottage|mill|dairy`,
  place: `г|п|гор|город|пос|поселок|поселке|с|село|дер|деревня|деревне|пгт|ст|станица|хутор|аул|обл|область|край|респ|республика|район|р-н|округ|ао|рынок|тц|бц|жк|общежитие|общежития|
    общага|обл-ть|county|po`,
  house: `д|дом|дома|корп|корпус|к|стр|строение|вл|владение|лит|литера|box|building|bldg|block|no|p.o|po box|№`,
  unit: `кв|квартира|квартиры|эт|этаж|оф|офис|ком|комн|комната|подъезд|секция|блок|ряд|место|лофт|студия|ворота|вагончик|бокс|павильон|помещение|пом|каб|
    flat|apt|apartment|unit|suite|ste|floor|fl|room|rm|wing|studio|loft|level|door|unit`,
});
/** Small words within names of places: «на Дону», “Stratford-upon-Avon”, “Rua da Paz”. */
const INNER = /^(?:na|an|y|на|над|под|при|им|имени|of|the|on|upon|de|da|do|di|des|du|del|la|le|the|and|в|и)$/;
const MARKS = /^(?:[.#/«»"“”№-]|‑|–)$/;
const LONGEST = 40;

/** Postal addresses, whole: from the postcode or the place to the flat, as written. */
export function findAddresses(text: string, items: readonly Item[], isWord: (at: number) => boolean): Value[] {
  const parts = partsOf(items);
  const found: Value[] = [];
  for (let at = 0; at < items.length; at++) {
    if (
      !fits(items, parts, at, isWord) ||
      (isWord(at) && !parts[at]) ||
      INNER.test(items[at]!.text) ||
      /^[.,-]$/.test(items[at]!.text)
    )
      continue;
    const to = endOf(items, parts, at, isWord);
    if (isAddress(items, parts, at, to)) {
      const [start, end] = [items[at]!.start, items[to - 1]!.end];
      found.push({ field: "address", value: asOneLine(text.slice(start, end)), start, end, from: at, to });
    }
    at = Math.max(at, to - 1);
  }
  return found;
}

function asOneLine(written: string): string {
  return written.replace(/,?[ \t]*\n\s*/g, ", ");
}

function partsOf(items: readonly Item[]): (Part | undefined)[] {
  const parts: (Part | undefined)[] = new Array(items.length);
  for (const { tag, from, to } of PARTS.all(items.map((item) => item.plain))) parts.fill(tag, from, to);
  return parts;
}

type Parts = readonly (Part | undefined)[];

/** Whether an item can be a piece of an address: a part's name, a number, a name in capitals, or what joins these. */
function fits(items: readonly Item[], parts: Parts, at: number, isWord: (at: number) => boolean): boolean {
  const item = items[at];
  if (!item) return false;
  if (item.kind === "number") return item.text.length <= 6;
  if (MARKS.test(item.text)) return true;
  if (item.kind !== "word") return false;
  if (isPostBox(items, at)) return true;
  if (isLetterOfNumber(items, at)) return true;
  if (parts[at]) return belongs(items, parts, at);
  if (isWord(at) && !(/^\p{Lu}\p{Ll}/u.test(item.text) && isGoing(items[at - 1]))) return false;
  if (/^\p{Lu}/u.test(item.text)) return true;
  return isNamedInSmall(items, parts, at);
}

/** «а/я» */
function isPostBox(items: readonly Item[], at: number): boolean {
  const around = items
    .slice(Math.max(0, at - 2), at + 3)
    .map(({ plain }) => plain)
    .join("");
  return around.includes("а/я") && /^[ая]$/.test(items[at]!.plain);
}

/** 112а, 5-й, 21-A */
function isLetterOfNumber(items: readonly Item[], at: number): boolean {
  const [item, before] = [items[at]!, items[at - 1]];
  if (item.text.length > 2 || before?.end !== item.start) return false;
  return (
    before.kind === "number" ||
    (before.text === "-" && items[at - 2]?.kind === "number" && items[at - 2]!.end === before.start)
  );
}

function isGoing(before: Item | undefined): boolean {
  return (
    before !== undefined && (before.kind === "number" || /^[.,]$/.test(before.text) || /^\p{Lu}/u.test(before.text))
  );
}

/** The short names of parts are words of their own elsewhere: a number or a name must stand beside them. */
function belongs(items: readonly Item[], parts: Parts, at: number): boolean {
  const item = items[at]!;
  const ahead = items[at + 1]?.text === "." ? items[at + 2] : items[at + 1];
  const next =
    ahead !== undefined && (ahead.kind === "number" || /^\p{Lu}/u.test(ahead.text) || /^[«"№#]$/.test(ahead.text));
  const before = items[at - 1];
  const named =
    before !== undefined &&
    (/^\p{Lu}/u.test(before.text) || before.kind === "number" || isLetterOfNumber(items, at - 1));
  if (parts[at] === "street")
    return next || named || (ahead?.kind === "word" && /^[а-я]/.test(item.plain) && item.plain.length <= 5);
  if (item.plain.length === 1) return next && (items[at + 1]?.text === "." || ahead?.kind === "number");
  return next || named || /^(?:обл|область|край|район|р-н|респ|общ)/.test(item.plain);
}

/** «ул вишнёвая 12»: up to three small words between a street and its number. */
function isNamedInSmall(items: readonly Item[], parts: Parts, at: number): boolean {
  let street = at - 1;
  while (street > at - 4 && street >= 0 && items[street]!.kind === "word" && parts[street] !== "street") street--;
  if (leadsToStreet(items, parts, at)) return true;
  if (items[street]?.text === ".") street--;
  if (parts[street] !== "street" || !/^[а-я]/.test(items[street]!.plain))
    return INNER.test(items[at]!.plain) && isInside(items, at);
  let number = at + 1;
  while (number < at + 4 && items[number]?.kind === "word" && parts[number] === undefined) number++;
  return (
    items[number]?.kind === "number" || items[number]?.text === "," || parts[number] === "house" || isInside(items, at)
  );
}

/** “40 cemetery rd” */
function leadsToStreet(items: readonly Item[], parts: Parts, at: number): boolean {
  let [number, street] = [at - 1, at + 1];
  while (number > at - 3 && items[number]?.kind === "word") number--;
  while (street < at + 3 && items[street]?.kind === "word" && parts[street] === undefined) street++;
  return (
    /^[a-z]/.test(items[at]!.plain) &&
    items[number]?.kind === "number" &&
    parts[street] === "street" &&
    !INNER.test(items[at]!.plain)
  );
}

function isInside(items: readonly Item[], at: number): boolean {
  if (/^(?:rue|quai|via|calle|plaza)$/.test(items[at - 1]?.plain ?? "")) return INNER.test(items[at]!.plain);
  return (
    INNER.test(items[at]!.plain) &&
    /^\p{Lu}/u.test(items[at + 1]?.text ?? "") &&
    /^\p{Lu}/u.test(items[at - 1]?.text ?? "")
  );
}

function endOf(items: readonly Item[], parts: Parts, from: number, isWord: (at: number) => boolean): number {
  let to = from;
  for (let at = from; at < items.length && at < from + LONGEST; at++) {
    const item = items[at]!;
    const tail = item.text === "," ? tailAt(items, at + 1, isWord) : 0;
    if (tail > 0 && items.slice(from, at).some(({ kind }) => kind === "number")) {
      to = tail;
      break;
    }
    if (item.text === "," || item.kind === "line") {
      let next = at + 1;
      while (items[next]?.kind === "line") next++;
      if (!fits(items, parts, next, isWord) && !isUnit(items, next)) break;
      if (item.kind === "line" && items[at - 1]?.text !== "," && !goesOn(items, parts, next)) break;
      at = next - 1;
      continue;
    }
    if (isUnit(items, at)) {
      to = at + 2;
      at++;
      continue;
    }
    if (!fits(items, parts, at, isWord)) break;
    if (
      item.text === "." &&
      (items[at - 1]!.kind === "number" ||
        (!parts[at - 1] && items[at - 1]!.text.length > 1 && items[at - 1]!.plain !== "им"))
    )
      break;
    if (item.text === "." && items[at + 1]?.kind === "line") break;
    if (item.text !== ".") to = at + 1;
    if (/^[«"“]$/.test(item.text) && !items.slice(at + 1, at + 5).some(({ text }) => /^[»"”]$/.test(text))) {
      to = at;
      break;
    }
  }
  if (
    items[to]?.text === "»" &&
    items.slice(from, to).filter(({ text }) => text === "«").length >
      items.slice(from, to).filter(({ text }) => text === "»").length
  )
    return to + 1;
  while (to > from && (INNER.test(items[to - 1]!.plain) || /^[-–«»”"“#№/]$/.test(items[to - 1]!.text))) to--;
  return to;
}

/** The last piece may be any one thing: «сторожка», «салон «Локон»», «третий подъезд». */
function tailAt(items: readonly Item[], at: number, isWord: (at: number) => boolean): number {
  const piece: Item[] = [];
  let to = at;
  for (; to < items.length && to < at + 5 && !/^(?:[.,;!?()]|\n)$/.test(items[to]!.text); to++) piece.push(items[to]!);
  const ends = to >= items.length || /^(?:[.;!)]|\n)$/.test(items[to]!.text);
  const written = piece.filter(({ kind }) => kind === "word");
  const quoted = piece.some(({ text }) => text === "«");
  const plainly = piece.every(
    (item, index) =>
      item.kind !== "number" &&
      (!isWord(at + index) || parts(item)) &&
      !/(?:те|ть|тся|им|ём|ем|ут|ют)$/.test(item.plain),
  );
  const fits =
    (written.length === 1 && !parts(written[0]!)) || (written.length === 2 && (quoted || parts(written[1]!)));
  return ends && fits && plainly && /^\p{Ll}/u.test(piece[0]?.text ?? "") ? to : 0;
}

function parts(item: Item): boolean {
  return PARTS.has(item.plain);
}

/** A line that is plainly the next one of an envelope, and no item of a list. */
function goesOn(items: readonly Item[], parts: Parts, at: number): boolean {
  if (items[at]!.kind === "number")
    return items[at]!.text.length > 4 || isCapital(items[at + 1]) || items[at + 1]?.text === ",";
  return (
    parts[at] !== undefined ||
    (isCapital(items[at]) && items[at + 1]?.kind === "number" && items[at + 1]!.text.length > 4)
  );
}

/** «ряд 3», «подъезд 2»: whatever has a number, between commas. */
function isUnit(items: readonly Item[], at: number): boolean {
  const [before, item, number, after] = [items[at - 1], items[at], items[at + 1], items[at + 2]];
  if (before?.text !== "," || item?.kind !== "word") return false;
  if (number?.kind === "number") return !after || /^[.,;!)\n]$/.test(after.text);
  return false;
}

/** A street and a number, a house or a flat of some place, a postcode and names, a number before or behind a name. */
function isAddress(items: readonly Item[], parts: Parts, from: number, to: number): boolean {
  const piece = items.slice(from, to);
  const has = (part: Part) => parts.slice(from, to).includes(part);
  const numbers = piece.filter((item) => item.kind === "number" && item.text.length <= 6);
  const names = piece.filter((item, at) => item.kind === "word" && !parts[from + at] && item.text.length > 2);
  if (names.length === 0 && !has("street")) return false;
  if (has("street") && (numbers.length > 0 || has("house"))) return true;
  if (numbers.length === 0) return has("street") && piece.filter(({ text }) => text === ",").length >= 2;
  if (has("unit") || has("house") || has("place")) return true;
  const commas = piece.filter(({ text }) => text === ",").length;
  const joined = piece.some(
    (item, at) =>
      item.kind === "number" && item.text.length < 6 && (isCapital(piece[at - 1]) || isCapital(piece[at + 1])),
  );
  return joined && (commas > 0 || names.length > 0) && !numbers.every(({ text }) => /^(?:19|20)\d\d$/.test(text));
}

function isCapital(item: Item | undefined): boolean {
  return item?.kind === "word" && /^\p{Lu}\p{L}/u.test(item.text);
}

import type { Item } from "../reading/items";
import { Lexicon } from "../words/lexicon";

export type Part = "street" | "place" | "unit" | "house";

export const PARTS = new Lexicon<Part>({
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
export const INNER = /^(?:na|an|y|на|над|под|при|им|имени|of|the|on|upon|de|da|do|di|des|du|del|la|le|the|and|в|и)$/;
const MARKS = /^(?:[.#/«»"“”№-]|‑|–)$/;
export function partsOf(items: readonly Item[]): (Part | undefined)[] {
  const parts: (Part | undefined)[] = new Array(items.length);
  for (const { tag, from, to } of PARTS.all(items.map((item) => item.plain))) parts.fill(tag, from, to);
  return parts;
}

export type Parts = readonly (Part | undefined)[];

/** Whether an item can be a piece of an address: a part's name, a number, a name in capitals, or what joins these. */
export function fits(items: readonly Item[], parts: Parts, at: number, isWord: (at: number) => boolean): boolean {
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
    (/^\p{Lu}/u.test(before.text) ||
      before.kind === "number" ||
      isLetterOfNumber(items, at - 1) ||
      (/^[a-z]/.test(item.plain) && leadsToStreet(items, parts, at - 1)));
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

export function isCapital(item: Item | undefined): boolean {
  return item?.kind === "word" && /^\p{Lu}\p{L}/u.test(item.text);
}

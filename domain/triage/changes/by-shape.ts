import { contrastOf } from "./contrast";
import type { Changes } from "./fields";
import type { ReadText } from "./read-for-changes";
import { takeValue } from "./take-value";

const STREET_RU =
  "(?:ул\\.?|улиц\\p{L}*|просп\\.?|пр-т|пр-кт|проспект\\p{L}*|пер\\.?|переул\\p{L}*|б-р|бульвар\\p{L}*|наб\\.?|набережн\\p{L}*|шоссе|проезд\\p{L}*|площад\\p{L}*|пл\\.|мкр\\.?|микрорайон\\p{L}*|тупик|аллея|линия)";
const STREET_EN =
  "(?:street|st\\.?|lane|road|rd\\.?|avenue|ave\\.?|drive|close|square|way|court|terrace|place|gardens|embankment|boulevard|blvd\\.?|prospekt|prospect|row|crescent|hill|view|mews|ulitsa|quay|grove|park|walk)";
/** Where an address begins: a postal code, a town or a street before a house number, or a number before a street. */
const ADDRESS = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{6},? (?=[\\p{L}])|(?:г\\.|город|гор\\.|п\\.|пос\\.|с\\.|дер\\.|д\\.) ?(?=\\p{Lu}[^\\n]{2,60}\\d)|\\p{Lu}[\\p{L}-]+(?: \\p{Lu}?[\\p{L}.-]+){0,2}, (?=(?:г\\.|${STREET_RU}) ?[^\\n]{2,40}\\d)|${STREET_RU} (?=[\\p{Lu}\\d][^\\n]{1,40}\\d)|(?:flat|apt\\.?|apartment|unit) \\d+,? (?=\\d+ \\p{Lu})|\\d+[a-z]?,? (?=(?:\\p{Lu}[\\p{L}'’-]+ ){1,3}${STREET_EN}(?!\\p{L})))`,
  "giu",
);
const ABOUT_ADDRESS =
  /адрес|прожива|живу|живем|перее(?:х|зж)|прописк|прописан|регистрац|доставк|address|live|moved|move|house|deliver/u;

/** «дочь Варвара, сын Тихон»: relatives by what they are and their names. */
const RELATIVE =
  "(?:сын\\p{L}*|доч\\p{L}*|муж|жен[ау]|супруг\\p{L}*|брат|сестр[ау]|мать|отец|мам[ау]|пап[ау]|бабушк[ау]|дедушк[ау]|внук[а]?|внучк[ау]|внучат\\p{L}*|племянни\\p{L}+|близнец\\p{L}*|son|daughter|husband|wife|brother|sister|mother|father|grandson|granddaughter|nephew|niece|partner|spouse|twins)";
const RELATIVES = new RegExp(
  `(?<!\\p{L})${RELATIVE}\\s+(?:\\p{Lu}[\\p{L}-]+)(?:(?:,|,? и|,? and|;)\\s+${RELATIVE}\\s+\\p{Lu}[\\p{L}-]+)*`,
  "gu",
);
const ABOUT_RELATIVES =
  /родств\p{L}*|состав\p{L}* семьи|семейн\p{L}* связ\p{L}*|членов? семьи|(?<!\p{L})(?:родн(?:ых|ые|ым|ыми|я|ю|и|ей)(?! город)|близких|близкие)(?!\p{L})|родил(?:ась|ся|ись)|семь[еюя](?!\p{L})|family (?:field|section|entry|line|list)|was born|have a new|welcomed|family (?:ties|members?)|relatives|next of kin/u;

/** New values that are known by their shape, wherever they stand: a postal address, a list of relatives. */
export function changesByShape({ text, lower }: ReadText, subject: ReadText): Changes {
  const about = `${lower}\n${subject.lower}`;
  const address = ABOUT_ADDRESS.test(about) ? wanted(text, lower, ADDRESS) : null;
  const relatives = ABOUT_RELATIVES.test(about) ? lower && wanted(text, lower, RELATIVES) : null;
  const street = address === null ? null : takeValue(text, address.start, "address");
  return {
    ...(street ? { address: street } : {}),
    ...(relatives ? { familyTies: text.slice(relatives.start, relatives.end) } : {}),
  };
}

function wanted(text: string, lower: string, shape: RegExp): { start: number; end: number } | null {
  const spots = [...text.matchAll(shape)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const allowed = spots.filter(({ start, end }) => contrastOf(lower, start, end) !== "old");
  const told = allowed.find(({ start, end }) => contrastOf(lower, start, end) === "new");
  return told ?? allowed.find(({ start }) => /^\d{6}/.test(text.slice(start, start + 6))) ?? allowed[0] ?? null;
}

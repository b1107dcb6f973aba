/**
 * How much a text reads like Russian, Ukrainian or a Western European language: the mean worth of its characters outside
 * ASCII. About 4 for prose, 0 and below for text decoded by the wrong charset.
 */
export function likeness(text: string): number {
  const small = text.toLowerCase();
  let sum = 0;
  let count = 0;
  for (let at = 0; at < text.length && count < ENOUGH; at++) {
    if (text.charCodeAt(at) < 128) continue;
    const place = { letter: small[at]!, before: small[at - 1] ?? " ", after: small[at + 1] ?? " " };
    sum += hasOddCase(text, small, at) ? ODD : worth(place, text[at] !== small[at]);
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

/** A capital after a small letter, or a small letter after two capitals. */
function hasOddCase(text: string, small: string, at: number): boolean {
  if (at === 0 || !isLetter(small[at]!) || !isLetter(small[at - 1]!)) return false;
  const afterCapital = text[at - 1] !== small[at - 1];
  return text[at] !== small[at] ? !afterCapital : afterCapital && text[at - 2] !== small[at - 2];
}

/** In small letters. */
type Place = { letter: string; before: string; after: string };

/** More change no answer, and only take time: a mail may have 500 parts. */
const ENOUGH = 400;
const ODD = -4;

/** Of two readings that differ in case alone, the one in small letters is right. */
const CAPITAL = 0.9;

function worth(place: Place, capital: boolean): number {
  const rank = RANKS.get(place.letter);
  if (rank !== undefined) return worthCyrillic(place, rank, capital);
  if (WESTERN.has(place.letter)) return worthWestern(place);
  if (QUOTES.has(place.letter)) return fitsQuote(place) ? 0 : ODD;
  if (place.letter === "€") return isLetter(place.before) || isLetter(place.after) ? ODD : 0;
  return MARKS.has(place.letter) ? 0 : ODD;
}

/** Letters of Russian, with those of Ukrainian and Belarusian among them, from the most to the least frequent. */
const RANKS = new Map([..."оеаинтісрвлкмдпуяыьгзбчйхжшюцєїўщэфёґъ"].map((letter, rank) => [letter, rank]));
const VOWELS = new Set("аеёиоуыэюяіїє");
const WORDS_OF_ONE_LETTER = new Set("аявиксоуі");
const MOST_FREQUENT = 6;
const EACH_RANK = 0.16;
const ALTERNATION = 1;

function worthCyrillic({ letter, before, after }: Place, rank: number, capital: boolean): number {
  if (isLatin(before) || isLatin(after)) return ODD;
  const alone = !isLetter(before) && !isLetter(after);
  if (alone) return WORDS_OF_ONE_LETTER.has(letter) && !/\d/.test(before + after) ? 1 : 0;
  const alternates = VOWELS.has(before) !== VOWELS.has(letter);
  const rhythm = !RANKS.has(before) ? 0 : alternates ? ALTERNATION : -ALTERNATION;
  return (MOST_FREQUENT - rank * EACH_RANK) * (capital ? CAPITAL : 1) + rhythm;
}

const WESTERN = new Set("àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšž");

function worthWestern({ letter, before, after }: Place): number {
  if (isLatin(before) || isLatin(after)) return 5;
  if (isLetter(before) || isLetter(after)) return ODD;
  return "àéó".includes(letter) ? 2 : 0;
}

const MARKS = new Set("№–—…§©®™•°·±×\u00a0");
const QUOTES = new Set("«»“”„‘’");

/** Charsets put capital letters where others have quotation marks: one opens a word, or closes it. */
function fitsQuote({ letter: mark, before, after }: Place): boolean {
  const opens = "«„‘“".includes(mark) && !isLetter(before) && after.trim() !== "";
  const closes = "»”’“".includes(mark) && before.trim() !== "" && !isLetter(after);
  return opens || closes || (mark === "’" && isLetter(before) && isLetter(after));
}

function isLatin(letter: string): boolean {
  return letter >= "a" && letter <= "z";
}

function isLetter(letter: string): boolean {
  return isLatin(letter) || RANKS.has(letter) || WESTERN.has(letter);
}

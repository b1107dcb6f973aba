import { ADJECTIVES, FORMS, type Form, LONGEST_AFTER } from "./forms";
import { splitWords, type Word } from "./words";

/** A region named in a text: `start` and `end` are offsets of the words into that text. */
export type Mention = { code: string; start: number; end: number };

/**
 * Finds every place where a text names a region of Russia: by name, adjective, short form or main city, in any case, in
 * Cyrillic or Latin letters. Addresses of mail and web pages, street names and personal names do not count.
 * @returns mentions in the order of the text; the same region may come several times
 */
export function findMentions(text: string): Mention[] {
  const words = splitWords(text);
  if (!words.some((word) => LONGEST_AFTER.has(word.text) || OBLAST.has(word.text))) return [];
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const found = longestForm(words, at);
    if (found && counts(text, words, at, found.length, found.form)) {
      mentions.push({ code: found.form.code, start: words[at]!.start, end: words[at + found.length - 1]!.end });
    }
    at += found?.length ?? 1;
  }
  return mentions;
}

/** The codes of the regions that the texts name, each once, in the order of their first mention. */
export function regionsNamed(...texts: string[]): string[] {
  return [...new Set(texts.flatMap((text) => findMentions(text).map((mention) => mention.code)))];
}

function isCapital(text: string, { start }: Word): boolean {
  return /^\p{Lu}/u.test(text.slice(start, start + 2));
}

function longestForm(words: Word[], at: number): { form: Form; length: number } | null {
  const longest = LONGEST_AFTER.get(words[at]!.text) ?? (OBLAST.has(words[at + 1]?.text ?? "") ? 1 : 0);
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const key = words
      .slice(at, at + length)
      .map((word) => word.text)
      .join(" ");
    const form = FORMS.get(key) ?? shortenedForm(words, at, length);
    if (form) return { form, length };
  }
  return null;
}

const OBLAST = new Set("обл область области областю областью края краю крае".split(" "));

/** «Новосиб. обл.»: the beginning of one adjective before the word for the kind of region. */
function shortenedForm(words: Word[], at: number, length: number): Form | null {
  const beginning = words[at]!.text;
  if (length !== 1 || beginning.length < 3 || !OBLAST.has(words[at + 1]?.text ?? "")) return null;
  const meant = [...ADJECTIVES].filter(([text]) => text.startsWith(beginning)).map(([, form]) => form);
  return new Set(meant.map((form) => form.code)).size === 1 ? meant[0]! : null;
}

const REGION_NOUN =
  /^(?:обл|област\p{L}*|кра[йяюе]|краем|респ\p{L}*|округ\p{L}*|ао|регион\p{L}*|oblast|krai|region|republic|okrug|digests?|editions?|nevsleters?|buletins?|isues?|mailings?|list|guide)$/u;
const PLACE_BEFORE =
  /^(?:в|во|из|под|по|г|гор|город\p{L}{0,3}|област[ьи]|рассылк\p{L}*|подписк\p{L}*|дайджест\p{L}*|афиш\p{L}*|in|from|near|v|iz|gorod\p{L}{0,2})$/u;
const STREET =
  /^(?:ул|улиц\p{L}*|пр|просп|проспект\p{L}*|пер|переул\p{L}*|шоссе|бул|бульвар\p{L}*|площад\p{L}*|вокзал\p{L}*|набережн\p{L}*|наб|метро|станци\p{L}*|проезд\p{L}*|тракт\p{L}*|street|avenue|shosse|ulica)$/u;
const NOT_A_REGION = /^(?:врем\p{L}*|район\p{L}*|рынк\p{L}*|рынок|собор\p{L}*|театр\p{L}*|time)$/u;

function counts(text: string, words: Word[], at: number, length: number, form: Form): boolean {
  const first = words[at]!;
  const before = words[at - 1]?.text ?? "";
  const after = words[at + length]?.text ?? "";
  if (STREET.test(before) && !REGION_NOUN.test(after)) return false;
  if (form.adjective && (STREET.test(after) || NOT_A_REGION.test(after))) return false;
  if (first.text === "мск" && /^\d+$/.test(before)) return false;
  if (form.needsCapital && !isCapital(text, first)) return false;
  if (form.adjective && isSurname(text, words, at)) return false;
  if (!form.needsPlace || REGION_NOUN.test(after) || PLACE_BEFORE.test(before)) return true;
  return headsItsLine(text, words, at) || isListedWithAnother(words, at, length);
}

/** «Иван Смоленский» at the end of a line: a capitalised first name, then an adjective with nothing to describe. */
function isSurname(text: string, words: Word[], at: number): boolean {
  const before = words[at - 1];
  const word = words[at]!;
  if (
    !before ||
    !isCapital(text, before) ||
    !isCapital(text, word) ||
    !/(?:ий|ая|ой|sky|skiy|skaya)$/.test(text.slice(word.start, word.end))
  ) {
    return false;
  }
  const between = text.slice(before.end, word.start);
  const rest = /^[^\n]*/.exec(text.slice(word.end, word.end + 40))![0];
  return /^ +$/.test(between) && /^\s*[,.]?\s*$/.test(rest) && !/^(?:рассылк|подписк|област|край)/.test(before.text);
}

/** «Amur and Sakhalin»: beside a word that can only be a region. */
function isListedWithAnother(words: Word[], at: number, length: number): boolean {
  const joined = (word: Word | undefined) => word !== undefined && /^(?:и|and|i)$/.test(word.text);
  const next = joined(words[at + length]) ? words[at + length + 1] : undefined;
  const previous = joined(words[at - 1]) ? words[at - 2] : undefined;
  return [next, previous].some((word) => word !== undefined && FORMS.get(word.text)?.needsPlace === false);
}

/** «Владимир: убрать» or «- Орёл — оставить»: the word opens a line of a list. */
function headsItsLine(text: string, words: Word[], at: number): boolean {
  const lineStart = text.lastIndexOf("\n", words[at]!.start - 1) + 1;
  return (
    /^[\s\d.)*•—–-]*$/.test(text.slice(lineStart, words[at]!.start)) &&
    /^\s*(?::|—|–|-\s)/.test(text.slice(words[at]!.end, words[at]!.end + 4))
  );
}

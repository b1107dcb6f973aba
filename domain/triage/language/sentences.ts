import { findMentions } from "@/domain/regions/mentions";
import { isTransliterated } from "./detect-language";
import { plain } from "./plain";
import { toCyrillic } from "./to-cyrillic";

/**
 * One sentence of the sender. `text` as written; `plain` for matching: lower case, «ё» as «е», Latin Russian in Cyrillic,
 * addresses and the names of buttons blanked out. `at` is its offset within the words it was cut from.
 */
export type Sentence = {
  text: string;
  plain: string;
  at: number;
  question: boolean;
  subject: boolean;
  namesRegion: boolean;
};

/** Cuts a text into sentences; lines wrapped by a mail program are put together, items of a list stay apart. */
export function sentencesOf(text: string, subject = false): Sentence[] {
  const transliterated = isTransliterated(text);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of [...breaksOf(text), text.length]) {
    const piece = text.slice(start, end);
    const written = piece.trim();
    if (/[\p{L}\p{N}]/u.test(written)) {
      const at = start + piece.indexOf(written);
      const masked = maskMentions(plain(written)).replaceAll("\n", " ");
      const readable = transliterated ? toCyrillic(masked) : masked;
      sentences.push(new WrittenSentence(written, readable, at, subject));
    }
    start = end;
  }
  return sentences;
}

class WrittenSentence implements Sentence {
  private region: boolean | null = null;

  constructor(
    readonly text: string,
    readonly plain: string,
    readonly at: number,
    readonly subject: boolean,
  ) {}

  get question(): boolean {
    return /\?[\s)»"”'!?]*$/.test(this.text);
  }

  /** Looked for when it matters: few signs ask for it. */
  get namesRegion(): boolean {
    this.region ??= findMentions(this.text).length > 0;
    return this.region;
  }
}

const END = /[.!?…]+[)»"”']*(?=\s|$)|;(?=\s|$)|\n/g;
const ABBREVIATION =
  /(?:^|[\s(,])(?:г|ул|д|кв|обл|пер|пр|просп|стр|корп|респ|пос|дер|р|эт|оф|св|ст|ч|п|т|тел|моб|доб|руб|им|т\.е|т\.к|т\.д|mr|mrs|ms|dr|st|no|tel|apt|ave|e\.g|i\.e|\p{L}|\d{1,2})\.$/iu;

function breaksOf(text: string): number[] {
  const breaks: number[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    const keepsOn = match[0] === "\n" ? isWrapped(text, match.index) : isInside(text, start, end);
    if (keepsOn) continue;
    breaks.push(end);
    start = end;
  }
  return breaks;
}

const WRAPPED_LENGTH = 45;

/** A line break put in by the program: a long line without an end, and the next one goes on in lower case. */
function isWrapped(text: string, newline: number): boolean {
  const lineStart = text.lastIndexOf("\n", newline - 1) + 1;
  return (
    newline - lineStart >= WRAPPED_LENGTH &&
    !/[.!?:;]\s*$/.test(text.slice(Math.max(lineStart, newline - 3), newline)) &&
    /^[\p{Ll}\d(«"“]/u.test(text.slice(newline + 1, newline + 2)) &&
    !/^\d+[.)]\s/.test(text.slice(newline + 1, newline + 6))
  );
}

/** A full stop after an abbreviation, before lower case, or parting single words for effect («Off. The. List.»). */
function isInside(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + 40);
  if (text[end - 1] === ".") {
    if (ABBREVIATION.test(text.slice(Math.max(start, end - 12), end)) && !/^\s*$/.test(rest)) return true;
    if (/^\s+\p{Ll}/u.test(rest)) return true;
  }
  const short = text.slice(start, end).trim().split(/\s+/).length <= 2;
  return short && /^ \p{L}+[.!](?:\s|$)/u.test(rest);
}

const ADDRESS = /https?:\/\/\S+|www\.\S+|[^\s<>()"',;:«»]+@[^\s<>()"',;:«»]+/g;
const BUTTON =
  /[«"“„'](?:отпи[сш]\p{L}*|отключить|unsubscribe|opt.?out|see you soon|удалить\p{L}*|delete|remove|подписаться|сохранить)[^«»"“”„'\n]{0,30}[»"”“']/gu;

const MAY_HOLD_ADDRESS = /@|:\/\/|www\./;

function maskMentions(text: string): string {
  const blank = (part: string) => " ".repeat(part.length);
  const prose = MAY_HOLD_ADDRESS.test(text) ? text.replace(ADDRESS, blank) : text;
  return prose.replace(BUTTON, blank);
}

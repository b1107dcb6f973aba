import { ownWords } from "@/domain/intake/own-words/own-words";
import { decodeText } from "./charset/decode-text";
import { guessCharset } from "./charset/guess-charset";
import { readsAsText } from "./charset/reads-as-text";
import { forwardedBelow } from "./forwarded-below";
import { htmlToText } from "./html-to-text";
import type { Enclosed, NestedMail, ParsedAttachment } from "./parsed-mail";

const MOST_FILES = 5;
const LARGEST_FILE = 60_000;
/** In characters. */
const LONGEST_LETTER = 12_000;
const PLAIN = /\.(?:txt|text|md)$/i;
const HTML = /\.html?$/i;
const UNKNOWN = "application/octet-stream";

/** The letters that lie in a mail beside its author's: messages, files of text, and one that is quoted; the first of them only. */
export function readEnclosed(nested: NestedMail[], files: ParsedAttachment[], quoted: string): Enclosed[] {
  const mails = nested
    .filter(({ toMany }) => !toMany)
    .map(({ from, subject, text }) => ({ from, subject, attached: true, ...wordsOf(text) }));
  const texts = files.flatMap((file) => {
    const text = textOf(file);
    return text === null ? [] : [{ from: null, subject: "", attached: true, ...wordsOf(text) }];
  });
  return [...mails, ...texts, ...forwardedBelow(quoted.slice(0, LONGEST_LETTER))]
    .filter(({ own, subject }) => own !== "" || subject !== "")
    .slice(0, MOST_FILES);
}

function wordsOf(text: string): Pick<Enclosed, "own" | "signature"> {
  const { own, signature } = ownWords(text.slice(0, LONGEST_LETTER));
  return { own, signature };
}

function textOf({ name, mediaType, content }: ParsedAttachment): string | null {
  const html = mediaType === "text/html" || (mediaType === UNKNOWN && HTML.test(name));
  const plain = (mediaType === "text/plain" && !/\.eml$/i.test(name)) || (mediaType === UNKNOWN && PLAIN.test(name));
  const bytes = content.subarray(0, LARGEST_FILE);
  if ((!html && !plain) || !readsAsText(bytes, null)) return null;
  const text = decodeText(guessCharset(bytes, null), bytes).replace(/\r\n?/g, "\n");
  return html ? htmlToText(text) : text;
}

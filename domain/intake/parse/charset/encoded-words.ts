import { decode as decodeQuotedPrintable } from "libqp";
import { charsetName } from "./charset-label";
import { decodeText, isMisreadByNode } from "./decode-text";
import { guessCharset, isDoubtful } from "./guess-charset";

/** One that lost its end ends with its line. */
const WORD = /=\?([^?\s*]{1,40})(?:\*[^?\s]*)?\?([bq])\?([^?\r\n]*)(\?=|(?=\r?\n|$))/gi;

type Word = { start: number; end: number; label: string; bytes: Buffer; broken: boolean };

/** Encoded words (RFC 2047) that the MIME reader would get wrong, written anew. */
export function mendWords(text: string): string {
  return replaceRuns(text, (run) => {
    const { real, bytes } = charsetOf(run);
    const readable = real === run[0]!.label && !run.some((word) => word.broken) && !isMisreadByNode(real, bytes);
    return readable ? null : `=?utf-8?B?${Buffer.from(decodeText(real, bytes)).toString("base64")}?=`;
  });
}

/** A text with what its encoded words say in their place, on one line. */
export function decodeWords(text: string): string {
  const decoded = replaceRuns(text, (run) => {
    const { real, bytes } = charsetOf(run);
    return decodeText(real, bytes);
  });
  return decoded.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

function replaceRuns(text: string, written: (run: Word[]) => string | null): string {
  let replaced = "";
  let done = 0;
  for (const run of runsOf(text)) {
    const anew = written(run);
    if (anew === null) continue;
    replaced += `${text.slice(done, run[0]!.start)}${anew}`;
    done = run.at(-1)!.end;
  }
  return replaced + text.slice(done);
}

/** Words that follow one another in the same charset: a letter may be cut in two between them. */
function runsOf(text: string): Word[][] {
  const runs: Word[][] = [];
  for (const match of text.matchAll(WORD)) {
    const [whole, label, encoding, data, ending] = match as unknown as [string, string, string, string, string];
    const bytes =
      encoding.toLowerCase() === "b"
        ? Buffer.from(data, "base64")
        : decodeQuotedPrintable(data.replaceAll(/[_ ]/g, "=20"));
    const word = {
      start: match.index,
      end: match.index + whole.length,
      label: label.toLowerCase(),
      bytes,
      broken: !ending,
    };
    const before = runs.at(-1)?.at(-1);
    const goesOn = before?.label === word.label && text.slice(before.end, word.start).trim() === "";
    if (goesOn) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs;
}

function charsetOf(run: Word[]): { real: string; bytes: Buffer } {
  const bytes = Buffer.concat(run.map((word) => word.bytes));
  const declared = charsetName(run[0]!.label);
  const guessed = isDoubtful(declared) || declared?.startsWith("utf-16");
  return { real: guessed ? guessCharset(bytes, declared) : declared!, bytes };
}

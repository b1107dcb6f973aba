import { decode as decodeQuotedPrintable } from "libqp";
import { charsetName } from "./charset-label";
import { decodeText, isMisreadByNode } from "./decode-text";
import { guessCharset, isDoubtful } from "./guess-charset";

const BLANK = Buffer.from("\r\n");

/**
 * A head whose raw 8-bit is UTF-8 (RFC 6532), whose encoded words (RFC 2047) say what they mean, and which ends with a blank
 * line when a body follows.
 */
export function mendHead(head: Buffer, bodyFollows: boolean): Buffer {
  const charset = guessCharset(head, null);
  const text = decodeText(charset, head);
  const worded = text.includes("=?") ? mendWords(text) : text;
  const mended = charset === "utf-8" && worded === text ? head : Buffer.from(worded, "utf8");
  return bodyFollows && !/(?:^|\n)\r?\n$/.test(head.subarray(-4).toString("latin1"))
    ? Buffer.concat([mended, BLANK])
    : mended;
}

/** One that lost its end ends with its line. */
const WORD = /=\?([^?\s*]{1,40})(?:\*[^?\s]*)?\?([bq])\?([^?\r\n]*)(\?=|(?=\r?\n|$))/gi;

type Word = { start: number; end: number; label: string; bytes: Buffer; broken: boolean };

function mendWords(text: string): string {
  let mended = "";
  let done = 0;
  for (const run of runsOf(text)) {
    const readable = readRun(run);
    if (readable === null) continue;
    mended += `${text.slice(done, run[0]!.start)}=?utf-8?B?${Buffer.from(readable).toString("base64")}?=`;
    done = run.at(-1)!.end;
  }
  return mended + text.slice(done);
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

/** What a run says; null when the MIME reader finds it out by itself. */
function readRun(run: Word[]): string | null {
  const { label } = run[0]!;
  const bytes = Buffer.concat(run.map((word) => word.bytes));
  const declared = charsetName(label);
  const real = isDoubtful(declared) || declared?.startsWith("utf-16") ? guessCharset(bytes, declared) : declared!;
  const readable = real === label && !run.some((word) => word.broken) && !isMisreadByNode(real, bytes);
  return readable ? null : decodeText(real, bytes);
}

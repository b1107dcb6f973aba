import { decodeText } from "./charset/decode-text";
import { mendWords } from "./charset/encoded-words";
import { guessCharset } from "./charset/guess-charset";
import { plainStructure } from "./plain-structure";

const BLANK = Buffer.from("\r\n");

/**
 * A head whose raw 8-bit is UTF-8 (RFC 6532), whose encoded words (RFC 2047) say what they mean and stand only where they may,
 * and which ends with a blank line when a body follows.
 */
export function mendHead(head: Buffer, bodyFollows: boolean): Buffer {
  const charset = guessCharset(head, null);
  const text = decodeText(charset, head);
  const worded = text.includes("=?") ? mendWords(plainStructure(text)) : text;
  const mended = charset === "utf-8" && worded === text ? head : Buffer.from(worded, "utf8");
  return bodyFollows && !/(?:^|\n)\r?\n$/.test(head.subarray(-4).toString("latin1"))
    ? Buffer.concat([mended, BLANK])
    : mended;
}

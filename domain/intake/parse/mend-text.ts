import { charsetName, decoderName } from "./charset/charset-label";
import { decodeText, isMisreadByNode } from "./charset/decode-text";
import { guessCharset } from "./charset/guess-charset";
import { isWholeBase64 } from "./transfer-encoding";
import { decodeBody } from "./true-encoding";
import { unflow } from "./unflow";

const CHARSET = /;\s*charset\s*=\s*(?:"([^"\n]*)"|([^\s;]*))/i;
const FLOWED = /;\s*format\s*=\s*"?flowed\b/i;
const DELSP = /;\s*delsp\s*=\s*"?yes\b/i;

/**
 * The text of a part that the MIME reader would get wrong: because of its label, its encoding, or its flowed lines,
 * which it joins across quotes.
 * @param type its Content-Type header, perhaps empty
 * @param declared its Content-Transfer-Encodings, in lower case
 * @returns null when the part can be left to the reader
 */
export function mendText(type: string, declared: string[], body: Buffer): string | null {
  const label = CHARSET.exec(type);
  const written = label?.[1] ?? label?.[2] ?? null;
  const { bytes, misdeclared } = decodeBody(declared, body, written);
  const real = guessCharset(bytes, charsetName(written ?? metaCharset(type, bytes) ?? ""));
  const flowed = FLOWED.test(type);
  const misread =
    misdeclared ||
    isUntyped(type) ||
    real !== decoderName(written ?? "utf-8") ||
    isMisreadByNode(real, bytes) ||
    (declared.includes("base64") && !isWholeBase64(body));
  if (!misread && !flowed) return null;
  const text = decodeText(real, bytes);
  return flowed ? unflow(text, DELSP.test(type)) : text;
}

/** A Content-Type that says no more than «text», or nothing at all, is plain text (RFC 2045, 5.2). */
export function isUntyped(type: string): boolean {
  return /^content-type:\s*(?:;|text(?![\w/-]))/i.test(type);
}

/** HTML says its charset inside when the header does not. */
function metaCharset(type: string, bytes: Uint8Array): string | null {
  if (!/text\/html/i.test(type)) return null;
  const start = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(start)?.[1] ?? null;
}

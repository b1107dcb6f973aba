import { readsAsText } from "./charset/reads-as-text";
import { decodeTransfer, footerOf, isWholeBase64 } from "./transfer-encoding";

/** Encoded twice, by a program that did not see that it was encoded already. */
const MOST_LAYERS = 2;

/** `misdeclared`: the head says something else, or more than that. */
type Decoded = { bytes: Uint8Array; misdeclared: boolean };

/**
 * Undoes the transfer encoding that a text really has: the declared one, unless what it leaves is no language and some other
 * leaves one.
 * @param declared every encoding that the head names, in lower case
 * @param label of the charset, perhaps wrong
 */
export function decodeBody(declared: string[], body: Buffer, label: string | null): Decoded {
  const [encoding = ""] = declared;
  const disagree = declared.length > 1;
  let bytes: Uint8Array = decodeTransfer(disagree ? fittingEncoding(declared, body) : encoding, body);
  let misdeclared = disagree;
  if (declared.includes("base64") && isPlain(body, bytes, label)) [bytes, misdeclared] = [body, true];
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const inner = decodeUndeclared(bytes, label);
    if (!inner) break;
    [bytes, misdeclared] = [inner, true];
  }
  return { bytes, misdeclared };
}

/** The encoding among several that fits the bytes of a file, which need not read like anything. */
export function fittingEncoding(declared: string[], body: Buffer): string {
  if (declared.length < 2) return declared[0] ?? "";
  if (declared.includes("base64") && isWholeBase64(body)) return "base64";
  const fits = declared.includes("quoted-printable") && !body.some((byte) => byte > 127);
  return fits ? "quoted-printable" : "";
}

/** Words that were declared to be base64 and are none. */
function isPlain(body: Buffer, decoded: Uint8Array, label: string | null): boolean {
  const text = body.toString("latin1");
  if (readsAsText(decoded, label) || isCoded(text)) return false;
  const letters = text.replace(/\s/g, "");
  const couldBe = isWholeBase64(body) && letters.length % 4 === 0;
  if (couldBe && !decoded.some(isControl)) return false;
  return readsAsText(body, label) || decodeUndeclared(body, label) !== null;
}

function isControl(byte: number): boolean {
  return byte < 32 && ![9, 10, 12, 13].includes(byte);
}

function decodeUndeclared(bytes: Uint8Array, label: string | null): Uint8Array | null {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const beginning = body.toString("latin1", 0, BEGINNING);
  if (MAY_BE_BASE64.test(beginning)) return undeclaredBase64(body, label);
  return body.includes("=") ? undeclaredQuotedPrintable(body, label) : null;
}

const DIVIDER = /^(?:--|__)/;
const BEGINNING = 100;
const MAY_BE_BASE64 = /^\s*[A-Za-z0-9+/]{16}/;
/** A word or two may be base64 by chance. */
const FEWEST_LETTERS = 16;

function undeclaredBase64(body: Buffer, label: string | null): Uint8Array | null {
  const text = body.toString("latin1");
  const footer = footerOf(text);
  const coded = footer < 0 ? text : text.slice(0, footer);
  if (!isCoded(coded) || (footer >= 0 && !DIVIDER.test(text.slice(footer)))) return null;
  const decoded = decodeTransfer("base64", Buffer.from(coded, "latin1"));
  return readsAsText(decoded, label) ? decodeTransfer("base64", body) : null;
}

function isCoded(text: string): boolean {
  if (!/^[A-Za-z0-9+/=\s]*$/.test(text)) return false;
  const letters = text.replace(/[\s=]/g, "");
  if (letters.length < FEWEST_LETTERS || letters.length % 4 === 1) return false;
  return /[a-z]/.test(letters) && /[A-Z]/.test(letters);
}

/** What decides is known by then. In bytes. */
const LOOKED_AT = 32_768;
const ESCAPE = /=[0-9A-F]{2}/gi;
const SOFT_BREAK = /^.{55,76}=[ \t]*\r?$/m;
/** An equals sign of mark-up, escaped. */
const ESCAPED_ATTRIBUTE = /<[a-z][^<>]{0,200}?\s[a-z-]+=3D(?:["'\w#]|=\r?\n)/i;
/** Letters outside ASCII, or a quotation mark, within a word. */
const WITHIN_WORD = /[a-z](?:=C[2-9A-F]=[89AB][0-9A-F]|=E2=80=[0-9A-F]{2})(?=[a-z\s.,!?])/i;
/** A space that ends a line. */
const SPACE_AT_END = /[^\d\s=]=20\r?\n[\s\S]*[^\d\s=]=20(?:\r?\n|$)/;
const MOST_OTHER = 0.1;
const HALF = 0.5;

/** Whoever writes of this encoding, or of sums, writes mostly words without it. */
function undeclaredQuotedPrintable(body: Buffer, label: string | null): Uint8Array | null {
  const sample = body.subarray(0, LOOKED_AT);
  if (sample.some((byte) => byte > 127)) return null;
  const text = sample.toString("latin1");
  const signs = text.match(/=/g)?.length ?? 0;
  const escapes = text.match(ESCAPE)?.length ?? 0;
  const breaks = text.match(/=[ \t]*\r?\n|=$/g)?.length ?? 0;
  if (signs - escapes - breaks > signs * MOST_OTHER || escapes + breaks === 0) return null;
  const known = [SOFT_BREAK, ESCAPED_ATTRIBUTE, WITHIN_WORD, SPACE_AT_END].some((sign) => sign.test(text));
  if (!known && !isMostlyEscaped(text)) return null;
  const decoded = decodeTransfer("quoted-printable", body);
  return readsAsText(decoded, label) ? decoded : null;
}

function isMostlyEscaped(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /\w/.test(word));
  return words.filter((word) => /(?:=[0-9A-F]{2}){2}/i.test(word)).length > words.length * HALF;
}

import { foldBoundaries } from "./fold-boundaries";
import { mendHead } from "./mend-head";
import { isUntyped, mendText } from "./mend-text";
import { splitParts } from "./split-parts";
import { decodeTransfer } from "./transfer-encoding";
import { fittingEncoding } from "./true-encoding";
import { withBoundary } from "./with-boundary";

/**
 * Rewrites what misleads the reader of MIME, so that it finds what the author wrote: text parts and headers whose
 * charset label is missing, unknown or plainly wrong become UTF-8, flowed lines are joined, a lost blank line or
 * boundary is put back. Everything else stays byte for byte.
 * @throws UnreadableMail `too_many_parts`
 */
export function mendMail(raw: Uint8Array): Uint8Array {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const whole = withBoundary(foldBoundaries(bytes));
  const pieces: Uint8Array[] = [];
  let mended = whole !== bytes;
  for (const { before, head, body } of splitParts(whole)) {
    // Without a head it is no message, and must not become one here.
    if (head.length === 0 && pieces.length === 0) return raw;
    const readableHead = mendHead(head, body.length > 0);
    const part = mendBody(readableHead, body) ?? { head: readableHead, body };
    mended ||= part.head !== head || part.body !== body;
    pieces.push(before, part.head, part.body);
  }
  return mended ? Buffer.concat(pieces) : raw;
}

const CONTENT_TYPE = /^content-type:[^\n]*(?:\n[ \t][^\n]*)*\n/im;
const TRANSFER_ENCODING = /^content-transfer-encoding[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)\n/gim;
const MISLEADING = /;\s*(?:charset|format|delsp)\s*=\s*(?:"[^"\n]*"|[^\s;]*)/gi;
const ATTACHED = /^content-disposition:\s*attachment/im;
const LF = 10;
const LONG_BODY = 8_192;
/** What is shown of a text is far less; reading more of it would only take memory. In bytes. */
const LONGEST_TEXT = 4_000_000;

function mendBody(head: Buffer, whole: Buffer): { head: Buffer; body: Buffer } | null {
  const headText = head.toString("utf8");
  const type = CONTENT_TYPE.exec(headText)?.[0] ?? "";
  const declared = declaredEncodings(headText);
  if (/^content-type:\s*multipart\//i.test(type)) return whole.length < LONG_BODY ? null : { head, body: NOTHING };
  if (whole.length === 0) return null;

  const shown = isText(type) && !ATTACHED.test(headText);
  const body = shown ? whole.subarray(0, LONGEST_TEXT) : whole;
  const text = shown ? mendText(type, declared, body) : null;
  if (text !== null) return { head: relabel(headText, type), body: base64(Buffer.from(text)) };
  const encoding = fittingEncoding(declared, body);
  const isOdd = declared.length > 1 || !headText.toLowerCase().includes(encoding);
  if (isOdd || isSlow(encoding, body)) {
    const bytes = Buffer.from(decodeTransfer(encoding, body));
    return { head: Buffer.from(`${BASE64}${headText.replace(TRANSFER_ENCODING, "")}`), body: base64(bytes) };
  }
  return body.length < whole.length ? { head, body } : null;
}

/** Each that the head names, once, as the standard spells it. */
function declaredEncodings(head: string): string[] {
  const named = [...head.matchAll(TRANSFER_ENCODING)].flatMap(
    ([, value]) =>
      value!
        .toLowerCase()
        .replace(/\([^)]*\)/g, "")
        .match(/[\w-]+/g) ?? [],
  );
  return [...new Set(named.map((name) => SPELLINGS[name.replace(/[-_]/g, "")] ?? name))];
}

const SPELLINGS: Record<string, string> = { base64: "base64", quotedprintable: "quoted-printable" };

/** What stands before the first part is for programs that know no MIME. */
const NOTHING = Buffer.alloc(0);
/** Base64 has 76 characters to a line; longer ones come quickly. */
const LONG_LINE = 100;
/** Beyond this, a copy costs more memory than the lines cost time, unless they are shorter than any program writes. */
const LARGE_BODY = 300_000;
const SHORT_LINE = 40;

/** The MIME reader takes its time with each line. */
function isSlow(encoding: string, body: Buffer): boolean {
  if (body.length < LONG_BODY) return false;
  if (encoding !== "base64" && encoding !== "quoted-printable") return true;
  if (body.length > LONGEST_TEXT) return false;
  return linesIn(body) * (body.length < LARGE_BODY ? LONG_LINE : SHORT_LINE) > body.length;
}

function linesIn(body: Buffer): number {
  let lines = 0;
  for (let at = body.indexOf(LF); at >= 0; at = body.indexOf(LF, at + 1)) lines++;
  return lines;
}

function isText(type: string): boolean {
  return type === "" || isUntyped(type) || /^content-type:\s*text\/(?:plain|html|calendar)\b/i.test(type);
}

const BASE64 = "Content-Transfer-Encoding: base64\r\n";

function base64(bytes: Buffer): Buffer {
  return Buffer.from(`${bytes.toString("base64")}\r\n`);
}

function relabel(head: string, type: string): Buffer {
  const kept = type.replace(MISLEADING, "").replace(/\r?\n$/, "") || "Content-Type: text/plain";
  const rest = head.replace(CONTENT_TYPE, "").replace(TRANSFER_ENCODING, "");
  const typed = isUntyped(kept) ? "Content-Type: text/plain" : kept;
  return Buffer.from(`${typed}; charset=utf-8\r\n${BASE64}${rest}`);
}

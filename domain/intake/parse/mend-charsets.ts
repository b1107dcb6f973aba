import { charsetName, decoderName } from "./charset-label";
import { decodeAs, guessCharset } from "./guess-charset";
import { splitParts } from "./split-parts";
import { decodeTransfer } from "./transfer-encoding";
import { decodeUtf7 } from "./utf7";

/**
 * Rewrites the text parts and headers whose charset label is missing, unknown or plainly wrong into UTF-8, so that the
 * reader of MIME decodes them; everything else stays byte for byte.
 *
 * @throws UnreadableMail `too_many_parts`
 */
export function mendCharsets(raw: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let mended = false;
  for (const { before, head, body } of splitParts(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength))) {
    const readableHead = mendHead(head);
    const part = mendBody(readableHead, body) ?? { head: readableHead, body };
    mended ||= part.head !== head || part.body !== body;
    pieces.push(before, part.head, part.body);
  }
  return mended ? Buffer.concat(pieces) : raw;
}

const ENCODED_WORD_LABEL = /=\?([^?\s*]{1,40})(\*[^?\s]*)?\?(?=[bq]\?)/gi;

/** Headers in raw 8-bit become UTF-8 (RFC 6532), and encoded words get a label that decoders know. */
function mendHead(head: Buffer): Buffer {
  const charset = guessCharset(head, null);
  const text = decodeAs(charset, head);
  const labelled = text.replace(ENCODED_WORD_LABEL, (word, label: string) => {
    const name = charsetName(label);
    return name && name !== "utf-7" && name !== label.toLowerCase() ? `=?${name}?` : word;
  });
  return charset === "utf-8" && labelled === text ? head : Buffer.from(labelled, "utf8");
}

const CONTENT_TYPE = /^content-type:[^\n]*(?:\n[ \t][^\n]*)*\n/im;
const TRANSFER_ENCODING = /^content-transfer-encoding:[ \t]*([\w-]+)[^\n]*(?:\n[ \t][^\n]*)*\n/im;
const CHARSET = /;\s*charset\s*=\s*(?:"([^"\n]*)"|([^\s;]*))/i;
const ATTACHED = /^content-disposition:\s*attachment/im;
/** The MIME reader is slow with many lines that are not encoded. */
const LONG_BODY = 8_192;
/** What is shown of a text is far less; reading more of it would only take memory. In bytes. */
const LONGEST_TEXT = 4_000_000;

function mendBody(head: Buffer, whole: Buffer): { head: Buffer; body: Buffer } | null {
  const headText = head.toString("utf8");
  const type = CONTENT_TYPE.exec(headText)?.[0] ?? "";
  const encoding = TRANSFER_ENCODING.exec(headText)?.[1]?.toLowerCase() ?? "";
  if (/^content-type:\s*multipart\//i.test(type) || whole.length === 0) return null;

  const shown = isText(type) && !ATTACHED.test(headText);
  const body = shown ? whole.subarray(0, LONGEST_TEXT) : whole;
  const text = shown ? mendText(type, decodeTransfer(encoding, body)) : null;
  if (text !== null) return { head: relabel(headText, type), body: base64(Buffer.from(text)) };
  const encoded = encoding === "base64" || encoding === "quoted-printable";
  if (encoded || body.length < LONG_BODY) return body.length < whole.length ? { head, body } : null;
  return { head: Buffer.from(`${BASE64}${headText.replace(TRANSFER_ENCODING, "")}`), body: base64(body) };
}

function isText(type: string): boolean {
  return type === "" || /^content-type:\s*(?:text\/(?:plain|html)\b|text\s*(?:;|$)|;)/i.test(type);
}

/** The text of a part whose label misleads the MIME reader; null when it can be left to read the part itself. */
function mendText(type: string, bytes: Uint8Array): string | null {
  const label = CHARSET.exec(type);
  const written = label?.[1] ?? label?.[2] ?? null;
  const real = guessCharset(bytes, charsetName(written ?? metaCharset(type, bytes) ?? ""));
  if (real === decoderName(written ?? "utf-8")) return null;
  return real === "utf-7" ? decodeUtf7(Buffer.from(bytes).toString("latin1")) : decodeAs(real, bytes);
}

const BASE64 = "Content-Transfer-Encoding: base64\r\n";

function base64(bytes: Buffer): Buffer {
  return Buffer.from(`${bytes.toString("base64")}\r\n`);
}

/** HTML says its charset inside when the header does not. */
function metaCharset(type: string, bytes: Uint8Array): string | null {
  if (!/text\/html/i.test(type)) return null;
  const start = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(start)?.[1] ?? null;
}

function relabel(head: string, type: string): Buffer {
  const kept = type.replace(CHARSET, "").replace(/\r?\n$/, "") || "Content-Type: text/plain";
  const rest = head.replace(CONTENT_TYPE, "").replace(TRANSFER_ENCODING, "");
  const typed = /^content-type:\s*;/i.test(kept) ? "Content-Type: text/plain" : kept;
  return Buffer.from(`${typed}; charset=utf-8\r\n${BASE64}${rest}`);
}

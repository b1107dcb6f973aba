import iconv from "iconv-lite";
import { decodeUtf7 } from "./utf7";

/**
 * Decodes text, never failing: what cannot be decoded becomes U+FFFD.
 *
 * @param charset WHATWG name, or `utf-7`
 */
export function decodeText(charset: string, bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (charset === "utf-7") return decodeUtf7(buffer.toString("latin1"));
  if (charset === "windows-1252") return iconv.decode(buffer, charset);
  return new TextDecoder(charset).decode(bytes);
}

/**
 * Whether the MIME reader, which knows Node's own decoders only, gets these bytes wrong. There is none for UTF-7, and from
 * 20.18.3 on the one for windows-1252 takes quotation marks, dashes and the euro for control characters.
 */
export function isMisreadByNode(charset: string, bytes: Uint8Array): boolean {
  return charset === "utf-7" || (charset === "windows-1252" && bytes.some((byte) => byte >= 0x80 && byte < 0xa0));
}

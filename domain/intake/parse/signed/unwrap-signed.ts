import { readsAsText } from "../charset/reads-as-text";
import { Ber, type Element } from "./ber";

/** What the MIME reader says of a part. */
type Part = { mimeType: string; filename: string | null; content: Uint8Array };

const TYPE = /^application\/(?:x-)?pkcs7-mime$/;
const FILE = /^smime\.p7m$/i;

/**
 * The MIME entity within a part of opaque S/MIME: its words with their signature around them (RFC 8551, 3.5.2). The signature is
 * not verified.
 * @returns null for what is no such part: a signed document, encrypted mail, or broken beyond reading
 */
export function unwrapSigned({ mimeType, filename, content }: Part): Uint8Array | null {
  const named = FILE.test(filename ?? "");
  if (!TYPE.test(mimeType) && !(named && mimeType === "application/octet-stream")) return null;
  const signed = signedContent(binary(content));
  if (!signed || signed.length === 0) return null;
  if (ENTITY.test(Buffer.from(signed.subarray(0, LONGEST_HEAD)).toString("latin1"))) return signed;
  const isLetter = (named || !filename) && readsAsText(signed, null);
  return isLetter ? Buffer.concat([Buffer.from("Content-Type: text/plain\r\n\r\n"), signed]) : null;
}

const LONGEST_HEAD = 8_000;
const ENTITY = /^(?:[\w-]{1,80}:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:content-type|content-transfer-encoding|mime-version):/i;

/** Some programs send what should be binary as its own base64, with lines around it or without. */
function binary(content: Uint8Array): Uint8Array {
  if (content[0] === SEQUENCE) return content;
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString("latin1");
  return Buffer.from(text.replace(/-----[A-Z0-9 ]{1,40}-----/g, ""), "base64");
}

const SEQUENCE = 0x30;
const EXPLICIT = 0xa0;
const OBJECT = 0x06;
/** 1.2.840.113549.1.7.2 and .1, the types of RFC 5652. */
const SIGNED_DATA = "2a864886f70d010702";
const DATA = "2a864886f70d010701";

/** ContentInfo, SignedData and EncapsulatedContentInfo, one within the other (RFC 5652, 3 and 5). */
function signedContent(bytes: Uint8Array): Uint8Array | null {
  const ber = new Ber(bytes);
  try {
    const outer = contentOf(ber, ber.at(0), SIGNED_DATA);
    if (!outer) return null;
    const [, , inner] = first(ber.children(outer), 3);
    const string = inner && contentOf(ber, inner, DATA);
    return string ? ber.octets(string) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What a sequence of a type and its content holds, when it is of that type. */
function contentOf(ber: Ber, sequence: Element, type: string): Element | null {
  if (sequence.tag !== SEQUENCE) return null;
  const [named, wrapped] = first(ber.children(sequence), 2);
  if (named?.tag !== OBJECT || Buffer.from(ber.octets(named)).toString("hex") !== type) return null;
  return wrapped?.tag === EXPLICIT ? (first(ber.children(wrapped), 1)[0] ?? null) : null;
}

/** No more is read than asked for: what follows may be long, or cut off. */
function first(elements: Generator<Element>, count: number): Element[] {
  const found: Element[] = [];
  while (found.length < count) {
    const { value, done } = elements.next();
    if (done) break;
    found.push(value);
  }
  return found;
}

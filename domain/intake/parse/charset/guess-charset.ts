import { decodeText } from "./decode-text";
import { likeness } from "./likeness";

/**
 * Tells in which charset a text really is, when its label is missing or may be wrong. UTF-8 proves itself; the 8-bit
 * charsets are told apart by which of them makes the text read like a language. Chinese reads like none of theirs.
 * @param declared WHATWG name of the label, or null
 * @returns WHATWG name; `windows-1252` for what looks like nothing else
 */
export function guessCharset(bytes: Uint8Array, declared: string | null): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const wide = guessUtf16(sample, declared);
  if (wide) return wide;
  if (!isDoubtful(declared)) return declared!;
  if (isIso2022Jp(sample)) return "iso-2022-jp";
  if (!sample.some((byte) => byte > 127)) return declared ?? "utf-8";
  if (isUtf8(sample)) return "utf-8";

  let best = declared && declared !== "utf-8" ? declared : "windows-1252";
  let bestScore = likeness(decodeText(best, sample)) + (declared && CYRILLIC.includes(declared) ? BENEFIT_OF_DOUBT : 0);
  for (const charset of CYRILLIC) {
    const score = likeness(decodeText(charset, sample));
    if (score > bestScore) [best, bestScore] = [charset, score];
  }
  return bestScore < LIKE_NO_LANGUAGE && isGb2312(sample) ? "gbk" : best;
}

const SAMPLE_BYTES = 32_768;
const BENEFIT_OF_DOUBT = 1;
const LIKE_NO_LANGUAGE = 2.5;
const CYRILLIC = ["windows-1251", "koi8-r", "koi8-u", "ibm866", "iso-8859-5", "x-mac-cyrillic"];
/** Labels that programs put on text of any charset. The multi-byte charsets of East Asia are believed. */
const DOUBTFUL = new Set(["utf-8", "windows-1252", ...CYRILLIC]);

/** Whether a label says little about the text: there is none, or programs put it on text of any charset. */
export function isDoubtful(declared: string | null): boolean {
  return declared === null || DOUBTFUL.has(declared);
}

/** By its byte order mark, or by the zeros between the letters (RFC 2781). */
function guessUtf16(sample: Uint8Array, declared: string | null): string | null {
  if (sample[0] === 0xff && sample[1] === 0xfe) return "utf-16le";
  if (sample[0] === 0xfe && sample[1] === 0xff) return "utf-16be";
  const claimed = declared?.startsWith("utf-16");
  if (!claimed && !sample.includes(0)) return null;
  const small = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0 || sample[at] === CYRILLIC_PAGE) small[at % 2]!++;
  const [even, odd] = small as [number, number];
  const clear = Math.max(even, odd) * 2 > sample.length * MOST && Math.min(even, odd) * 2 < sample.length * FEW;
  if (clear) return even > odd ? "utf-16be" : "utf-16le";
  return claimed ? declared : null;
}

const CYRILLIC_PAGE = 4;
const MOST = 0.8;
const FEW = 0.2;

const ESCAPE = 27;
const INTO_JAPANESE = ["$B", "$@"].map((code) => String.fromCharCode(ESCAPE) + code);

/** Japanese in seven bits announces itself by escapes (RFC 1468). */
function isIso2022Jp(sample: Uint8Array): boolean {
  if (!sample.includes(ESCAPE)) return false;
  const text = Buffer.from(sample).toString("latin1");
  return INTO_JAPANESE.some((code) => text.includes(code));
}

function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: sample.length === SAMPLE_BYTES });
    return true;
  } catch {
    return false;
  }
}

/** Chinese is pairs of bytes, both beyond ASCII; the sample may end within one. */
function isGb2312(sample: Uint8Array): boolean {
  const text = Buffer.from(sample).toString("latin1");
  return /^(?:[\0-\x7f]|[\xa1-\xf7][\xa1-\xfe])*[\xa1-\xf7]?$/.test(text) && /(?:[\xa1-\xf7][\xa1-\xfe]){2}/.test(text);
}

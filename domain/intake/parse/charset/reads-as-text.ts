import { charsetName } from "./charset-label";
import { decodeText } from "./decode-text";
import { guessCharset, isDoubtful } from "./guess-charset";
import { likeness } from "./likeness";

const SAMPLE = 8_192;
/** Fewer bytes of an 8-bit charset read like a language by chance. */
const FEWEST_BYTES = 24;
const LIKE_A_LANGUAGE = 2.5;
const MOSTLY_LETTERS = 0.4;
const UNWRITTEN = /[\p{Cc}\ufffd]/u;

/**
 * Whether bytes are text in some language, and not only decodable.
 * @param label of their charset, perhaps wrong; null when there is none
 */
export function readsAsText(bytes: Uint8Array, label: string | null): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const declared = charsetName(label ?? "");
  const charset = guessCharset(sample, declared);
  const text = decodeText(charset, sample)
    .replace(/^\ufeff|\ufffd$/g, "")
    .replace(/[\t\r\n\f]/g, " ");
  const letters = text.match(/\p{L}|\p{M}/gu)?.length ?? 0;
  if (UNWRITTEN.test(text) || letters < text.replaceAll(" ", "").length * MOSTLY_LETTERS || letters === 0) return false;
  if (charset.startsWith("utf-") || !sample.some((byte) => byte > 127)) return true;
  return sample.length >= FEWEST_BYTES && (!isDoubtful(charset) || likeness(text) > LIKE_A_LANGUAGE);
}

/**
 * Tells in which charset a text really is, when its label is missing or may be wrong. UTF-8 proves itself; the 8-bit
 * Cyrillic charsets are told apart by how much like Russian the decoded letters are.
 * @param declared WHATWG name of the label, or null
 * @returns WHATWG name; `windows-1252` for what looks like none of the Cyrillic ones
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
  let bestScore = likeness(sample, best) + (declared && CYRILLIC.includes(declared) ? BENEFIT_OF_DOUBT : 0);
  for (const charset of CYRILLIC) {
    const score = likeness(sample, charset);
    if (score > bestScore) [best, bestScore] = [charset, score];
  }
  return best;
}

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

/** Decodes by the WHATWG name of a charset, never failing: what cannot be decoded becomes U+FFFD. */
export function decodeAs(charset: string, bytes: Uint8Array): string {
  return new TextDecoder(charset).decode(bytes);
}

const SAMPLE_BYTES = 32_768;
const BENEFIT_OF_DOUBT = 1;
const CYRILLIC = ["windows-1251", "koi8-r", "ibm866", "iso-8859-5", "x-mac-cyrillic"];
/** Labels that programs put on text of any charset. The multi-byte charsets of East Asia are believed. */
const DOUBTFUL = new Set(["utf-8", "windows-1252", "koi8-u", ...CYRILLIC]);

/** How often each letter occurs in Russian, per cent. */
const FREQUENCY = new Map<string, number>(
  Object.entries({
    ...{ о: 11, е: 8.5, а: 8, и: 7.4, н: 6.7, т: 6.3, с: 5.5, р: 4.7, в: 4.5, л: 4.4, к: 3.5, м: 3.2, д: 3, п: 2.8 },
    ...{ у: 2.6, я: 2, ы: 1.9, ь: 1.7, г: 1.7, з: 1.6, б: 1.6, ч: 1.4, й: 1.2, х: 1, ж: 0.9, ш: 0.7, ю: 0.6, ц: 0.5 },
    ...{ щ: 0.4, э: 0.3, ф: 0.3, ъ: 0.1, ё: 0.5 },
  }),
);

function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: sample.length === SAMPLE_BYTES });
    return true;
  } catch {
    return false;
  }
}

/** Mean worth of the letters outside ASCII: about 5 for Russian prose, 0 and below for what no language writes. */
function likeness(sample: Uint8Array, charset: string): number {
  const text = decodeAs(charset, sample);
  let sum = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 128) continue;
    sum += worth(text, at);
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

const ODD_CASE = -3;
const MIXED_ALPHABETS = -4;
const NO_LETTER = -4;

function worth(text: string, at: number): number {
  const letter = text[at]!;
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  if (/[«»№–—…“”„‘’€\u00a0]/.test(letter)) return 3;
  const frequency = FREQUENCY.get(letter.toLowerCase());
  if (frequency !== undefined) {
    if (/[a-z]/i.test(before) || /[a-z]/i.test(after)) return MIXED_ALPHABETS;
    const lower = letter === letter.toLowerCase();
    return !lower && /[а-яё]/.test(before) ? ODD_CASE : lower ? frequency : frequency * 0.95;
  }
  return /[À-ÿŒœŠšŽž]/.test(letter) && /[a-z]/i.test(before + after) ? 5 : NO_LETTER;
}

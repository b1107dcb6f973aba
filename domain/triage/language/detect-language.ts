export type Language = "ru" | "en";

/**
 * The language of the sender's own words; Russian in Latin letters is Russian. Where they wrote nothing, their signature,
 * the subject and what they quote decide, in this order.
 */
export function detectLanguage(words: { own: string; signature: string; quoted: string }, subject: string): Language {
  for (const text of [words.own, words.signature, subject, words.quoted]) {
    const language = languageOf(text);
    if (language) return language;
  }
  return "ru";
}

/** Whether a text is Russian typed in Latin letters. */
export function isTransliterated(text: string): boolean {
  const prose = withoutAddresses(text);
  if (CYRILLIC.test(prose)) return false;
  const russian = prose.match(RUSSIAN_WORDS)?.length ?? 0;
  return russian >= 1 && russian > (prose.match(ENGLISH_WORDS)?.length ?? 0);
}

const CYRILLIC = /[а-яё]/iu;
const FEWEST_LETTERS = 2;

const RUSSIAN_WORDS =
  /\b(?:zdra\w+|privet\w*|dobr(?:yj|yy|yi|y|ij|iy)|po(?:zh|j|g|z)alu\w+|spasib\w+|otpi[sz]\w+|otpish\w*|ras+[iy]l\w+|podpis\w+|udal\w+|men[jy]a|mo(?:j|y|i|ju|yu|ego|ej|ey)|vas|vash\w*|bol(?:'|j)?she|pocht\w+|pis(?:'|j)?m\w*|nomer\w*|telefon\w*|ak+aunt\w*|dann\w+|eto|chto|kak|net|ne|na|iz|dl[jy]a|h?ochu|khochu|proshu|nu(?:zh|j)n\w+|mne|uzhe|tut|bez|ili|ulic\w+|god\w*|familij?\w+|im[jy]a|izmen\w+|pomen\w+|poluchat\w*|prishl\w+|prisyl\w+|slat)\b/gi;
const ENGLISH_WORDS =
  /\b(?:the|you|your|my|to|please|and|is|are|from|me|i|a|of|for|it|this|that|not|have|do|in|on|with|was|will|hello|hi|dear|thanks|unsubscribe|delete|account)\b/gi;

function languageOf(text: string): Language | null {
  const prose = withoutAddresses(text);
  const { cyrillic, latin } = countLetters(prose);
  if (cyrillic + latin < FEWEST_LETTERS) return null;
  if (cyrillic > 0 && cyrillic * 3 >= latin) return "ru";
  return isTransliterated(text) ? "ru" : "en";
}

function countLetters(text: string): { cyrillic: number; latin: number } {
  let [cyrillic, latin] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) latin++;
    else if ((code >= 0x410 && code <= 0x44f) || code === 0x401 || code === 0x451) cyrillic++;
  }
  return { cyrillic, latin };
}

function withoutAddresses(text: string): string {
  if (!text.includes("@") && !text.includes("://")) return text;
  return text.replace(/\S+@\S+|https?:\/\/\S+/g, " ");
}

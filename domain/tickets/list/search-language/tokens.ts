/** `key`: before the first colon; `values`: after it, separated by commas. */
export type Token = {
  not: boolean;
  key: string | null;
  values: string[];
  quoted: boolean;
  raw: string;
  start: number;
  end: number;
};

const SPACE = /[\s\p{Cc}]/u;
const QUOTES: Record<string, string> = { '"': '"', "«": "»", "“": "”" };

/** Splits at spaces outside quotation marks; a missing closing mark is tolerated. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (SPACE.test(text[at]!)) at += 1;
    else {
      const token = readToken(text, at);
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

/** A minus negates a word; before a digit it is part of a number, alone a dash. */
function readToken(text: string, start: number): Token {
  const not = text[start] === "-" && /^[\p{L}"«“]/u.test(text.slice(start + 1, start + 3));
  const from = not ? start + 1 : start;
  const key = /^(\p{L}[\p{L}-]*):/u.exec(text.slice(from, from + 40))?.[1] ?? null;
  const quoted = key === null && text[from]! in QUOTES;
  const { values, end } = readValues(text, key === null ? from : from + key.length + 1, key !== null);
  return { not, key, values, quoted, raw: text.slice(from, end), start, end };
}

/** Commas separate values only after a key. */
function readValues(text: string, from: number, separated: boolean): { values: string[]; end: number } {
  const values: string[] = [];
  let value = "";
  let at = from;
  while (at < text.length && !SPACE.test(text[at]!)) {
    const closing = value === "" ? QUOTES[text[at]!] : undefined;
    if (closing) {
      const quoted = readQuoted(text, at + 1, closing);
      value = quoted.value;
      at = quoted.end;
      if (!separated) break;
    } else if (separated && text[at] === ",") {
      values.push(value);
      value = "";
      at += 1;
    } else {
      value += text[at];
      at += 1;
    }
  }
  return { values: [...values, value], end: at };
}

/** A backslash escapes the next character. */
function readQuoted(text: string, from: number, closing: string): { value: string; end: number } {
  let value = "";
  let at = from;
  while (at < text.length && text[at] !== closing) {
    if (text[at] === "\\" && at + 1 < text.length) at += 1;
    value += text[at];
    at += 1;
  }
  return { value: value.replace(/[\s\p{Cc}]+/gu, " ").trim(), end: Math.min(at + 1, text.length) };
}

const ALIASES: Record<string, string> = {
  "win-1251": "windows-1251",
  win1251: "windows-1251",
  "cp-1251": "windows-1251",
  windows1251: "windows-1251",
  "ms-cyrl": "windows-1251",
  "koi-8": "koi8-r",
  "cp-866": "ibm866",
  "ibm-866": "ibm866",
  "x-cp866": "ibm866",
  maccyrillic: "x-mac-cyrillic",
  "mac-cyrillic": "x-mac-cyrillic",
  cp932: "shift_jis",
  cp936: "gbk",
  cp949: "euc-kr",
  cp950: "big5",
  "utf-7": "utf-7",
  utf7: "utf-7",
  "unicode-1-1-utf-7": "utf-7",
  csunicode11utf7: "utf-7",
};

/** The WHATWG name of a charset label as mail programs write it, `utf-7` for UTF-7, null when nobody knows it. */
export function charsetName(label: string): string | null {
  const wanted = label.trim().toLowerCase();
  const known = ALIASES[wanted] ?? wanted;
  return known === "utf-7" ? known : decoderName(known);
}

/** The WHATWG name of a label that the platform's decoders take as it stands, else null. */
export function decoderName(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

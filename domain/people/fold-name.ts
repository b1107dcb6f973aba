/** ICAO 9303 transliteration of Russian passports, plus letters of neighbouring alphabets. */
const LATIN = new Map(
  (
    "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch " +
    "ъ= ы=y ь= э=e ю=yu я=ya і=i є=e ґ=g ј=j ә=a ө=o ү=u ұ=u қ=k ң=n ғ=g һ=h ł=l ø=o đ=d ß=ss æ=e œ=e ı=i ς=σ"
  )
    .split(" ")
    .map((pair) => pair.split("=") as [string, string]),
);

/** Spellings of one sound, applied in order. */
const SPELLINGS: [RegExp, string][] = [
  [/shch|sch/g, "sh"],
  [/tch/g, "ch"],
  [/kh/g, "h"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/ck/g, "k"],
  [/tz|c(?=[eiy])/g, "ts"],
  [/c(?!h)|q/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/[yj]o/g, "e"],
  [/[yj]/g, "i"],
  [/i+e/g, "e"],
  [/(.)\1+/gu, "$1"],
];

/** One Latin key for Cyrillic and all usual Latin spellings: `Щербакова Юлия`, `Shcherbakova Yulia`, `Scherbakova Julija`. */
export function foldName(text: string): string {
  const words = toLatin(text).replace(/['’‘ʼ`´ʹ]/g, "");
  return applySpellings(words.replace(/[^\p{L}\p{N}]+/gu, " ").trim());
}

/** й is a letter of its own, so it is replaced before diacritics are stripped. */
function toLatin(text: string): string {
  const spelt = text.normalize("NFKC").toLowerCase().replaceAll("й", "y");
  const bare = spelt.normalize("NFKD").replace(/\p{M}/gu, "");
  return [...bare].map((letter) => LATIN.get(letter) ?? letter).join("");
}

/** One rule can enable another (Кхан: kkhan, khan, han). */
function applySpellings(text: string): string {
  const next = SPELLINGS.reduce((key, [spelling, sound]) => key.replace(spelling, sound), text);
  return next === text ? text : applySpellings(next);
}

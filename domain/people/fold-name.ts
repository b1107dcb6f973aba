/** Cyrillic letters as Russian passports spell them in Latin (ICAO 9303), and what the neighbours' alphabets add. */
const LATIN = new Map(
  (
    "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch " +
    "ъ= ы=y ь= э=e ю=yu я=ya і=i є=e ґ=g ј=j ә=a ө=o ү=u ұ=u қ=k ң=n ғ=g һ=h ł=l ø=o đ=d ß=ss æ=e œ=e ı=i ς=σ"
  )
    .split(" ")
    .map((pair) => pair.split("=") as [string, string]),
);

/** Spellings of one sound, in the order they are settled; each ends as the one on the right. */
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

/**
 * Folds a name, in Cyrillic or any usual Latin spelling of it, to one Latin key: `Щербакова Юлия`, `Shcherbakova Yulia` and
 * `Scherbakova Julija` meet. Words stay words, in their order, one space apart; other scripts are only lower-cased.
 */
export function foldName(text: string): string {
  const words = toLatin(text).replace(/['’‘ʼ`´ʹ]/g, "");
  return settle(words.replace(/[^\p{L}\p{N}]+/gu, " ").trim());
}

/** й is a letter of its own, so it is spelt out before the marks of all others fall away. */
function toLatin(text: string): string {
  const spelt = text.normalize("NFKC").toLowerCase().replaceAll("й", "y");
  const bare = spelt.normalize("NFKD").replace(/\p{M}/gu, "");
  return [...bare].map((letter) => LATIN.get(letter) ?? letter).join("");
}

/** A rule can make room for another (Кхан: kkhan, khan, han), so they run until nothing changes. */
function settle(text: string): string {
  const next = SPELLINGS.reduce((key, [spelling, sound]) => key.replace(spelling, sound), text);
  return next === text ? text : settle(next);
}

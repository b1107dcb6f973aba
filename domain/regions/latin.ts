const LETTERS: Record<string, string> = Object.fromEntries(
  (
    "а a|б b|в v|г g|д d|е e|ё e|ж zh|з z|и i|й y|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х kh|ц ts|ч ch|ш sh|щ shch|" +
    "ъ |ы y|ь |э e|ю yu|я ya"
  )
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
);

/** Russian written in Latin letters the common way (BGN/PCGN without apostrophes); other characters stay. */
export function toLatin(russian: string): string {
  return [...russian].map((letter) => LETTERS[letter] ?? letter).join("");
}

/**
 * One key for every usual Latin spelling of a Russian word: `Krasnojarskomu`, `Krasnoyarskomu` and `Krasnoiarskomu`
 * meet here. Only for comparing two folded words, never for showing.
 */
export function foldLatin(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’`ʹ]/g, "")
    .replace(/shch|shh|sch/g, "sh")
    .replace(/tch/g, "ch")
    .replace(/tz|ts/g, "c")
    .replace(/kh|x/g, "h")
    .replace(/zh/g, "ž")
    .replace(/[jy]/g, "i")
    .replace(/w/g, "v")
    .replace(/ie|io/g, "e")
    .replace(/(.)\1+/g, "$1");
}

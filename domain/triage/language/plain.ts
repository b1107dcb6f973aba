/** Lower case with «ё» as «е», character for character: offsets stay those of the text. */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  return sameMarks(lower.length === text.length ? lower : letterByLetter(text));
}

function sameMarks(lower: string): string {
  return lower.replaceAll("ё", "е").replace(/[’ʼ`]/g, "'").replaceAll("\u00a0", " ");
}

/** A few letters grow in lower case; they stay as they are. */
function letterByLetter(text: string): string {
  let out = "";
  for (const character of text) {
    const lower = character.toLowerCase();
    out += lower.length === character.length ? lower : character;
  }
  return out;
}

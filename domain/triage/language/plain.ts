/** Lower case with «ё» as «е», character for character: offsets stay those of the text. */
export function plain(text: string): string {
  let out = "";
  for (const character of text) {
    const lower = character.toLowerCase();
    out += character === "Ё" || character === "ё" ? "е" : lower.length === character.length ? lower : character;
  }
  return out.replace(/[’ʼ`]/g, "'").replaceAll("\u00a0", " ");
}

/** Texts under their keys; a leaf is a string, or an array when it was compiled. */
export type Texts = { [key: string]: Texts | string | unknown[] };

/** Both; where both have a text, the second's. Neither is changed. */
export function mergeTexts(first: Texts, second: Texts): Texts {
  const merged = { ...first };
  for (const [key, more] of Object.entries(second)) {
    const known = merged[key];
    merged[key] = isTree(known) && isTree(more) ? mergeTexts(known, more) : more;
  }
  return merged;
}

function isTree(value: Texts[string] | undefined): value is Texts {
  return typeof value === "object" && !Array.isArray(value);
}

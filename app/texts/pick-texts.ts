import { mergeTexts, type Texts } from "./merge-texts";

/** Of all texts those of some namespaces, e.g. `queue.search`, where they stand in the whole. */
export function pickTexts(all: Texts, namespaces: readonly string[]): Texts {
  return namespaces.reduce<Texts>((picked, namespace) => mergeTexts(picked, pick(all, namespace.split("."))), {});
}

function pick(tree: Texts, [key, ...rest]: string[]): Texts {
  if (key === undefined) return tree;
  const found = tree[key];
  if (typeof found !== "object" || Array.isArray(found)) throw new Error(`There is no group of texts ${key}.`);
  return { [key]: pick(found, rest) };
}

type Tree = { [key: string]: Tree | string };

/** All texts of a tree by their whole keys, e.g. `queue.list.failed`. */
export function textsOf(tree: Tree, above = ""): Map<string, string> {
  const texts = Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const whole = above ? `${above}.${key}` : key;
    return typeof value === "string" ? [[whole, value]] : [...textsOf(value, whole)];
  });
  return new Map(texts);
}

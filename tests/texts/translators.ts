const CALL = String.raw`(?:useTranslations|getTranslations)\(\s*(?:"([\w.]*)"|\{[^}]*?namespace:\s*"([\w.]*)"[^}]*\})\s*\)`;

/** The translators of a source file by their names, each with the namespaces that the name is bound to somewhere in the file. */
export function translatorsOf(source: string): Map<string, string[]> {
  const bound = new Map<string, string[]>();
  const bind = (name: string, namespace: string) => bound.set(name, [...(bound.get(name) ?? []), namespace]);
  for (const [, name = "", plain, named] of source.matchAll(new RegExp(`const (\\w+) = (?:await )?${CALL}`, "g")))
    bind(name, plain ?? named ?? "");
  for (const [, name = "", namespace = ""] of source.matchAll(/(\w+): ReturnType<typeof useTranslations<"([\w.]+)">>/g))
    bind(name, namespace);
  for (const [, names = "", values = ""] of source.matchAll(
    /const \[([^\]]+)\] = await Promise\.all\(\[([\s\S]*?)\]\);/g,
  )) {
    for (const [index, value] of partsOf(values).entries()) {
      const [found, plain, named] = new RegExp(`^${CALL}$`).exec(value) ?? [];
      if (found) bind(partsOf(names)[index] ?? "", plain ?? named ?? "");
    }
  }
  return bound;
}

/** The parts of a list that commas part, whatever stands in brackets within them. */
export function partsOf(list: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const letter of list) {
    if ("([{".includes(letter)) depth += 1;
    if (")]}".includes(letter)) depth -= 1;
    if (letter === "," && depth === 0) parts.push("");
    else parts.push(parts.pop() + letter);
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/**
 * A key that source code asks for: literal, or the fixed beginning of one that is put together. What is taken raw may be a group
 * of messages as well.
 */
export type UsedKey = { key: string; namespaces: string[]; isPrefix: boolean; isRaw?: boolean };

/**
 * The keys that a source file asks its translators for. A translator is a name bound to `useTranslations` or
 * `getTranslations`; when a file binds the name more than once, the key may be in any of its namespaces.
 */
export function usedKeys(source: string): UsedKey[] {
  const bound = boundTranslators(source);
  return [...bound].flatMap(([name, namespaces]) => [
    ...literalKeys(source, name).map((key) => ({ key, namespaces, isPrefix: false })),
    ...rawKeys(source, name).map((key) => ({ key, namespaces, isPrefix: false, isRaw: true })),
    ...keyPrefixes(source, name).map((key) => ({ key, namespaces, isPrefix: true })),
  ]);
}

const call = String.raw`(?:useTranslations|getTranslations)\(\s*(?:"([\w.]*)"|\{[^}]*?namespace:\s*"([\w.]*)"[^}]*\})?\s*\)`;

function boundTranslators(source: string): Map<string, string[]> {
  const bound = new Map<string, string[]>();
  const bind = (name: string, namespace = "") => bound.set(name, [...(bound.get(name) ?? []), namespace]);
  for (const [, name = "", plain, named] of source.matchAll(
    new RegExp(String.raw`const (\w+) = (?:await )?${call}`, "g"),
  )) {
    bind(name, plain ?? named);
  }
  for (const [, names = "", values = ""] of source.matchAll(
    /const \[([^\]]+)\] = await Promise\.all\(\[([\s\S]*?)\]\);/g,
  )) {
    for (const [index, value] of topLevelParts(values).entries()) {
      const [found, plain, named] = new RegExp(`^${call}$`).exec(value) ?? [];
      if (found) bind(topLevelParts(names)[index] ?? "", plain ?? named);
    }
  }
  return bound;
}

function literalKeys(source: string, name: string): string[] {
  return matches(source, String.raw`(?<![\w.])${name}(?:\.(?:rich|markup))?\(\s*"([^"]+)"`);
}

function rawKeys(source: string, name: string): string[] {
  return matches(source, String.raw`(?<![\w.])${name}\.raw\(\s*"([^"]+)"`);
}

/** Of t(`role.${role}`) the `role`, which must be a group of messages. */
function keyPrefixes(source: string, name: string): string[] {
  return matches(source, String.raw`(?<![\w.])${name}(?:\.(?:rich|markup|raw))?\(\s*\x60([\w.]+)\.\$\{`);
}

function matches(source: string, pattern: string): string[] {
  return [...source.matchAll(new RegExp(pattern, "g"))].map(([, key = ""]) => key);
}

function topLevelParts(list: string): string[] {
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

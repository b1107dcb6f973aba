import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { icuShape } from "@/tests/texts/icu-shape";
import { sourcesWithTexts } from "@/tests/texts/sources-with-texts";
import { textsOf } from "@/tests/texts/texts-of";
import { partsOf, translatorsOf } from "@/tests/texts/translators";
import { CATALOGS } from "./catalogs";

const texts = textsOf(CATALOGS.en);

test("every text is given the values and tags that stand in it, and no others", () => {
  const wrong = sourcesWithTexts().flatMap((file) =>
    asked(readFileSync(file, "utf8"))
      .filter(({ keys, given }) => !keys.some((key) => takes(key, given)))
      .map(({ keys, given }) => `${file}: ${keys.join(" or ")} with ${given.join(", ") || "nothing"}`),
  );
  expect(wrong).toEqual([]);
});

/** The texts that are asked for by their whole keys, and the names of what each is given. */
function asked(source: string): { keys: string[]; given: string[] }[] {
  return [...translatorsOf(source)].flatMap(([name, namespaces]) => {
    const call = new RegExp(String.raw`(?<![\w.])${name}(?:\.\w+)?\(\s*"([\w.-]+)"\s*([,)])`, "g");
    return [...source.matchAll(call)].flatMap((found) => {
      const given = found[2] === ")" ? [] : namesIn(source.slice(found.index + found[0].length));
      const keys = namespaces.map((namespace) => `${namespace}.${found[1]}`).filter((key) => texts.has(key));
      return given && keys.length > 0 ? [{ keys, given }] : [];
    });
  });
}

/** The names of an object that a text begins with; null when it is put together elsewhere. */
function namesIn(rest: string): string[] | null {
  const object = /^\s*\{([\s\S]*)/.exec(rest)?.[1];
  if (object === undefined) return null;
  let depth = 1;
  const end = [...object].findIndex((letter) => {
    depth += letter === "{" ? 1 : letter === "}" ? -1 : 0;
    return depth === 0;
  });
  const parts = partsOf([...object].slice(0, end).join(""));
  return parts.some((part) => part.startsWith("..."))
    ? null
    : parts.map((part) => /^"?([\w-]+)/.exec(part)?.[1] ?? part);
}

function takes(key: string, given: string[]): boolean {
  const { placeholders, tags } = icuShape(texts.get(key) ?? "");
  return [...placeholders, ...tags].sort().join() === [...given].sort().join();
}

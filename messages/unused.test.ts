import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourcesWithTexts } from "@/tests/texts/sources-with-texts";
import { textsOf } from "@/tests/texts/texts-of";
import { translatorsOf } from "@/tests/texts/translators";
import { CATALOGS } from "./catalogs";

test("every text is asked for by the code", () => {
  const used = new Set(sourcesWithTexts().flatMap((file) => askedFor(readFileSync(file, "utf8"))));
  const unused = [...textsOf(CATALOGS.en).keys()].filter(
    (key) => ![key, ...groupsOf(key)].some((one) => used.has(one)),
  );
  expect(unused).toEqual([]);
});

/** `a.b.c` may be asked for as `a.b.?` by its group, and as `a.*` or `a.b.*` where more of the key is put together. */
function groupsOf(key: string): string[] {
  const parts = key.split(".");
  const groups = parts.slice(0, -1).map((_, index) => `${parts.slice(0, index + 1).join(".")}.*`);
  return [...groups, `${parts.slice(0, -1).join(".")}.?`];
}

/** What a file may ask for, in any of the namespaces that it names: too much rather than too little. */
function askedFor(source: string): string[] {
  const all = (pattern: RegExp | string) =>
    [...source.matchAll(new RegExp(pattern, "g"))].map(([, found = ""]) => found);
  const files = all(/messages\/en\/(\w+)\.json/);
  const namespaces = [...all(/(?:useTranslations|getTranslations)[<(]\s*"([\w.]+)"/), ...all(/namespace: "([\w.]+)"/)];
  const call = String.raw`\b(?:${["t", ...translatorsOf(source).keys()].join("|")})(?:\.rich)?\(\s*`;
  const keys = [
    ...all(/"([\w.-]+)"/),
    // t(`role.${role}`), t(`${part}.title`), t(role)
    ...all(/`([\w.-]+)\.\$\{/).map((group) => `${group}.*`),
    ...all(`${call}(\`\\$)`).map(() => "*"),
    ...all(`${call}([a-z])`).map(() => "?"),
    // What is read without a translator.
    ...(files.length > 0 ? all(/\.(\w+)\b/) : []),
  ];
  const whole = [...namespaces, ...files].flatMap((namespace) => keys.map((key) => `${namespace}.${key}`));
  return files.length > 0 ? [...whole, ...keys] : whole;
}

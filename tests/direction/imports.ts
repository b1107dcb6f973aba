import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A file of ours, and what it imports: files of ours by path, packages by name. */
export type Source = { file: string; files: string[]; packages: string[] };

const FOLDERS = ["app", "bin", "components", "db", "domain", "messages", "vocabulary", "worker"];
const CODE = /\.(?:ts|tsx|mjs)$/;
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*["']([^"'\n]+)["']/g;

/** Every file of the house but its tests, which may ask anybody. */
export function readSources(): Source[] {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.posix.join(folder, file)),
  ).filter((file) => CODE.test(file) && !/\.test\.tsx?$/.test(file));
  const known = new Set(files);
  return files.map((file) => readImports(file, readFileSync(file, "utf8"), known));
}

/** What a text imports, as the file that it would be. */
export function readImports(file: string, text: string, known: ReadonlySet<string>): Source {
  const source: Source = { file, files: [], packages: [] };
  for (const [, asked = ""] of text.matchAll(IMPORT)) {
    const found = /^(?:@\/|\.)/.test(asked) ? resolve(file, asked, known) : null;
    if (found) source.files.push(found);
    else if (!asked.startsWith(".")) source.packages.push(packageOf(asked));
  }
  return source;
}

function resolve(from: string, asked: string, known: ReadonlySet<string>): string | null {
  const base = asked.startsWith("@/") ? asked.slice(2) : path.posix.join(path.posix.dirname(from), asked);
  return ["", ".ts", ".tsx", ".mjs"].map((ending) => base + ending).find((file) => known.has(file)) ?? null;
}

function packageOf(asked: string): string {
  return asked
    .split("/")
    .slice(0, asked.startsWith("@") ? 2 : 1)
    .join("/");
}

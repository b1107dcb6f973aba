import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** What the web build is made from. */
const SOURCES = [
  ...["app", "components", "db", "domain", "messages", "public"],
  ...["instrumentation.ts", "next.config.ts", "postcss.config.mjs", "proxy.ts", "package-lock.json", "tsconfig.json"],
];

/** One text for the whole content the build is made from: it changes when, and only when, a build would. */
export function fingerprintSources(root: string): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of SOURCES.flatMap((source) => filesIn(root, source)).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest("hex");
}

function filesIn(root: string, source: string): string[] {
  const found = statSync(path.join(root, source), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [source];
  return readdirSync(path.join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

// Plain Node: this file makes what can run without a loader for TypeScript.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fingerprintSources } from "./fingerprint-sources.mjs";
import { BUNDLES, PROGRAMS } from "./programs.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const STAMP = path.join(ROOT, BUNDLES, "sources");
const SOURCES = ["bin", "db", "domain", "messages", "vocabulary", "worker", "package-lock.json", "tsconfig.json"];

/**
 * Bundles the programs unless the last time was from the sources as they are now. Packages stay outside; source maps name
 * the sources' own lines.
 *
 * @throws Error with the compiler's words
 */
export async function bundlePrograms() {
  const sources = fingerprintSources(ROOT, SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === sources) return;
  const { buildSync } = await import("esbuild");
  const { outputFiles } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: PROGRAMS,
    outdir: BUNDLES,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20.19",
    sourcemap: true,
    sourcesContent: false,
    write: false,
    logLevel: "silent",
  });
  mkdirSync(path.dirname(STAMP), { recursive: true });
  for (const { path: file, contents } of outputFiles) replace(file, contents);
  replace(STAMP, sources);
}

/**
 * In one step: whoever else starts now, or bundles too, never meets half a file.
 *
 * @param {string} file
 * @param {string | Uint8Array} content
 */
function replace(file, content) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}

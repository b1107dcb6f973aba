// Plain Node: this file runs before there is anything that could load TypeScript.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/**
 * One text for the whole content something is built from: it changes when, and only when, a build would.
 *
 * @param {string} root
 * @param {string[]} sources files and folders below `root`; tests in them do not count, nor does what is not there
 * @returns {string}
 */
export function fingerprintSources(root, sources) {
  const hash = createHash("sha256").update(process.version);
  for (const file of sources.flatMap((source) => filesIn(root, source)).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} source
 * @returns {string[]}
 */
function filesIn(root, source) {
  const found = statSync(path.join(root, source), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [source];
  return readdirSync(path.join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

// Plain Node: this file runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = [20, 19];
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MODULES = join(ROOT, "node_modules");
const STAMP = join(MODULES, ".rightsdesk-installed");
const LISTS = [join(ROOT, "package.json"), join(ROOT, "package-lock.json")];

/**
 * Makes the project ready to run from a bare clone: checks Node, installs what package.json asks for when that is not
 * there yet, and makes the project the current folder.
 *
 * @returns {void}
 */
export function enterProject() {
  requireNode();
  process.chdir(ROOT);
  if (!isInstalled()) install();
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  leave(`Rightsdesk needs Node ${OLDEST_NODE.join(".")} or newer, and this is ${process.versions.node}.`);
}

/** By the stamp of our own installation, else by npm's record of one that somebody made by hand. */
function isInstalled() {
  if (existsSync(STAMP)) return readFileSync(STAMP, "utf8") === fingerprint();
  const record = modifiedAt(join(MODULES, ".package-lock.json"));
  if (LISTS.some((list) => modifiedAt(list) > record)) return false;
  writeFileSync(STAMP, fingerprint());
  return true;
}

/** Not `npm ci`: that fails where a registry lacks the packages of other platforms. No package's scripts are run. */
function install() {
  console.log("Installing packages; the first time this takes a minute…");
  const npm = process.env.npm_execpath;
  const options = ["install", "--include=dev", "--include=optional", "--ignore-scripts", "--loglevel=error"];
  const [command, args] = npm?.endsWith(".js") ? [process.execPath, [npm, ...options]] : ["npm", options];
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0)
    leave(`The packages could not be installed${error ? `: ${error.message}` : ""}: see npm's words above.`);
  writeFileSync(STAMP, fingerprint());
}

function fingerprint() {
  const hash = createHash("sha256").update(`${process.platform}-${process.arch}`);
  for (const list of LISTS) if (existsSync(list)) hash.update(readFileSync(list));
  return hash.digest("hex");
}

function modifiedAt(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? found.mtimeMs : 0;
}

function leave(sentence) {
  console.error(sentence);
  process.exit(1);
}

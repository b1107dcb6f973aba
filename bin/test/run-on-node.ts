import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { finishChild } from "@/bin/run/finish-child";
import { StartError } from "@/bin/run/start-error";

const CACHE = "node_modules/.cache";

/**
 * Runs the tests on another Node, which npm brings: every process of the tests is started by the Node that started them.
 *
 * @returns the exit code
 * @throws StartError when npm has no such Node for this machine
 */
export async function runOnNode(major: string, args: string[], signal: AbortSignal): Promise<number> {
  const node = await bringNode(major, signal);
  const PATH = [path.dirname(node), process.env.PATH].join(path.delimiter);
  const child = spawn(node, ["bin/test.mjs", ...args], { stdio: "inherit", env: { ...process.env, PATH } });
  signal.addEventListener("abort", () => child.kill("SIGTERM"), { once: true });
  const [code] = (await once(child, "exit")) as [number | null];
  return code ?? 1;
}

async function bringNode(major: string, signal: AbortSignal): Promise<string> {
  const name = packageName();
  const folder = path.resolve(CACHE, `node-${major}`);
  const program = () => programOf(path.join(folder, "node_modules", name));
  const known = program();
  if (known) return known;

  console.log(`Bringing Node ${major}…`);
  rmSync(folder, { recursive: true, force: true });
  const npm = process.env.npm_execpath;
  const wish = [
    "install",
    `--prefix=${folder}`,
    "--no-save",
    "--no-package-lock",
    "--ignore-scripts",
    `${name}@${major}`,
  ];
  const { ok, words } = npm
    ? await finishChild([npm, ...wish], process.env, signal)
    : { ok: false, words: "It takes npm: run `npm test`." };
  const brought = ok ? program() : null;
  if (!brought) throw new StartError(`Node ${major} could not be brought:\n${words}`);
  return brought;
}

/** Of the package `node`, the part for this machine: what it leaves to a script of its own, since no package's scripts are run. */
function packageName(): string {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const prefix = platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
  return `${prefix}-${platform}-${process.arch}`;
}

function programOf(folder: string): string | null {
  const about = path.join(folder, "package.json");
  if (!existsSync(about)) return null;
  const { bin } = JSON.parse(readFileSync(about, "utf8")) as { bin: { node: string } };
  return path.join(folder, bin.node);
}

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { LaunchOptions } from "@playwright/test";

const PACKAGE = "@sparticuz/chromium";
const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Unpacks the Chromium that comes as an npm package, with the libraries and fonts a bare machine lacks, unless it has
 * been before; answers with how to launch it.
 */
export function unpackChromium(env: NodeJS.ProcessEnv = process.env): LaunchOptions {
  const folder = path.join(ROOT, "node_modules/.cache", `chromium-${version()}`);
  if (!existsSync(folder)) unpack(folder, env);
  return {
    executablePath: path.join(folder, "chromium"),
    env: {
      ...(env as Record<string, string>),
      LD_LIBRARY_PATH: [path.join(folder, "al2023/lib"), env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
      FONTCONFIG_FILE: writeFontList(folder),
    },
  };
}

function version(): string {
  const entry = createRequire(import.meta.url).resolve(PACKAGE);
  const root = entry.slice(0, entry.indexOf(PACKAGE) + PACKAGE.length);
  return (JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string }).version;
}

/** The package unpacks itself into TMPDIR, and its libraries only where it believes it runs on a Lambda of Node 22. */
function unpack(folder: string, env: NodeJS.ProcessEnv): void {
  mkdirSync(path.dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}.`);
  const script = `await (await import("${PACKAGE}")).default.executablePath()`;
  execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: ROOT,
    env: { ...env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" },
  });
  claim(unfinished, folder);
}

function claim(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function writeFontList(folder: string): string {
  const file = path.join(folder, "fonts.conf");
  const fonts = [path.join(folder, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  const folders = [...fonts.map((dir) => `<dir>${dir}</dir>`), `<cachedir>${folder}/fonts-cache</cachedir>`];
  const list = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders.join("")}</fontconfig>\n`;
  if (!existsSync(file)) writeFileSync(file, list);
  return file;
}

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { chromium, type LaunchOptions } from "@playwright/test";
import { unpackChromium } from "./unpack-chromium";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Finds a Chromium that runs on this machine, so that the tests need no download: PLAYWRIGHT_CHROMIUM_PATH,
 * Playwright's own, an installed one, and at last the one that npm brings.
 *
 * @throws Error when there is none
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): LaunchOptions {
  if (env.PLAYWRIGHT_CHROMIUM_PATH) return { executablePath: env.PLAYWRIGHT_CHROMIUM_PATH };
  if (isPlaywrightsInstalled()) return {};
  const executablePath = INSTALLED.find(runs);
  if (executablePath) return { executablePath };
  if (process.platform === "linux" && process.arch === "x64") return unpackChromium();
  throw new Error("No Chromium was found: set PLAYWRIGHT_CHROMIUM_PATH, or run npx playwright install chromium.");
}

/** Playwright tells the place of the whole browser; its headless shell, which is enough, lies beside that. */
function isPlaywrightsInstalled(): boolean {
  const whole = chromium.executablePath();
  if (runs(whole)) return true;
  const [, store, revision] = /^(.*)[\\/]chromium-(\d+)[\\/]/.exec(whole) ?? [];
  if (!store || !existsSync(store)) return false;
  const shell = path.join(store, `chromium_headless_shell-${revision}`);
  return existsSync(shell) && programsIn(shell).some(runs);
}

function programsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => /^(chrome-)?headless[-_]shell(\.exe)?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** A browser may be there and still lack the system libraries it needs. */
function runs(program: string): boolean {
  if (!existsSync(program)) return false;
  return process.platform === "win32" || spawnSync(program, ["--version"]).status === 0;
}

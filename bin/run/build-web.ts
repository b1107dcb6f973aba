import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fingerprintSources } from "../build/fingerprint-sources.mjs";
import { finishChild } from "./finish-child";
import { StartError } from "./start-error";
import { type Lock, takeLock } from "./take-lock";

/** Next's own command, run by Node without npx between. */
export const NEXT = "node_modules/next/dist/bin/next";

const SOURCES = [
  ...["app", "components", "db", "domain", "messages", "public", "vocabulary"],
  ...["instrumentation.ts", "next.config.ts", "postcss.config.mjs", "proxy.ts", "package-lock.json", "tsconfig.json"],
];

/**
 * Builds the web application in `root` unless the last build was made from the sources as they are now; says whether it
 * built. Builds in one checkout wait for each other.
 *
 * @throws StartError with the compiler's words; AbortError when `signal` says stop
 */
export async function buildWeb(root: string, signal: AbortSignal): Promise<boolean> {
  const lock = await waitForLock(root, signal);
  try {
    const sources = fingerprintSources(root, SOURCES);
    if (isBuilt(root, sources)) return false;
    rmSync(stampOf(root), { force: true });
    await build(signal);
    writeFileSync(stampOf(root), sources);
    return true;
  } finally {
    lock.release();
  }
}

async function waitForLock(root: string, signal: AbortSignal): Promise<Lock> {
  for (;;) {
    const taken = takeLock(path.join(root, "node_modules/.cache/rightsdesk/build.lock"));
    if ("lock" in taken) return taken.lock;
    await pause(200, undefined, { signal });
  }
}

async function build(signal: AbortSignal): Promise<void> {
  console.log("Building the web application…");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const { ok, words } = await finishChild([NEXT, "build"], env, signal);
  if (!ok) throw new StartError(`The web application could not be built:\n${words}`);
}

/** The stamp lies inside what it speaks of, and is written last. */
function stampOf(root: string): string {
  return path.join(root, ".next", "rightsdesk-sources");
}

function isBuilt(root: string, sources: string): boolean {
  return existsSync(stampOf(root)) && readFileSync(stampOf(root), "utf8") === sources;
}

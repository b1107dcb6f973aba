import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { inspectProcess } from "@/db/embedded/inspect-process";
import { startEmbedded } from "@/db/embedded/start-embedded";
import { copyEmbedded } from "@/tests/database/copy-embedded";
import { removeEmbedded } from "@/tests/database/remove-embedded";
import { chooseRunFolder } from "./database/choose-run-folder";
import { keepMigratedHome, migrateTemplate, TEMPLATE } from "./database/migrated-home";

declare module "vitest" {
  interface ProvidedContext {
    /** The migrated database that each test clones; the URLs are the owner's and the application's on it. */
    template: { name: string; ownerUrl: string; appUrl: string };
    /** A folder for the run's own files, removed at its end. */
    scratch: string;
  }
}

const FOLDER = fileURLToPath(new URL("../.test", import.meta.url));

/**
 * Gives the run a PostgreSQL of its own, with a migrated database to clone: runs in one checkout never meet. What a
 * killed run left behind is cleared away first.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  mkdirSync(FOLDER, { recursive: true });
  const runs = chooseRunFolder(FOLDER);
  for (const folder of new Set([FOLDER, runs])) await removeAbandonedRuns(folder);

  const name = `run-${signature(process.pid)}`;
  const home = path.join(runs, name);
  copyEmbedded(await keepMigratedHome(FOLDER, path.join(FOLDER, `${name}.migrating`)), home);
  const server = await startEmbedded({ home, database: TEMPLATE, fast: true });
  const appUrl = await migrateTemplate(server.url);
  provide("template", { name: TEMPLATE, ownerUrl: server.url, appUrl });
  provide("scratch", makeScratch(`${home}.scratch`));
  return async () => {
    await removeEmbedded(home);
    rmSync(`${home}.scratch`, { recursive: true, force: true });
  };
}

async function removeAbandonedRuns(folder: string): Promise<void> {
  for (const entry of readdirSync(folder)) {
    const [, claimed, pid] = /^run-((\d+)-\w+)/.exec(entry) ?? [];
    if (claimed && claimed !== signature(Number(pid))) await removeEmbedded(path.join(folder, entry));
  }
}

function makeScratch(folder: string): string {
  mkdirSync(folder, { mode: 0o711 });
  return folder;
}

/** The process number, and a mark that a later process with the same number will not have. */
function signature(pid: number): string {
  const identity = inspectProcess(pid)?.identity ?? "";
  return `${pid}-${createHash("sha256").update(identity).digest("hex").slice(0, 8)}`;
}

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { findBinaries } from "@/db/embedded/find-binaries";
import { startEmbedded } from "@/db/embedded/start-embedded";
import { MIGRATIONS_FOLDER, migrate } from "@/db/migrate";
import { removeEmbedded } from "@/tests/database/remove-embedded";

/** The name of the database that tests clone. */
export const TEMPLATE = "rightsdesk_template";

const APP_PASSWORD = "of-the-tests-alone";
const UNUSED_FOR_MS = 24 * 60 * 60 * 1000;

/**
 * Answers with a stopped server's home that holds the migrated template: the one kept in `folder` for these migrations
 * and this PostgreSQL, or a new one, built in `unfinished` so that an interrupted build is never taken for a whole one.
 */
export async function keepMigratedHome(folder: string, unfinished: string): Promise<string> {
  await removeUnused(folder);
  const home = path.join(folder, `migrated-${fingerprint()}`);
  if (existsSync(home)) {
    utimesSync(home, new Date(), new Date());
    return home;
  }
  const server = await startEmbedded({ home: unfinished, database: TEMPLATE, fast: true });
  await migrateTemplate(server.url);
  await server.stop();
  return claim(unfinished, home);
}

/** Migrates the template, which costs nothing when it is up to date, and answers with the application's URL on it. */
export async function migrateTemplate(ownerUrl: string): Promise<string> {
  const { appUrl } = await migrate({ ownerUrl, appPassword: APP_PASSWORD });
  return appUrl;
}

async function removeUnused(folder: string): Promise<void> {
  for (const entry of readdirSync(folder).filter((name) => name.startsWith("migrated-"))) {
    const home = path.join(folder, entry);
    const usedAt = statSync(home, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - usedAt > UNUSED_FOR_MS) await removeEmbedded(home);
  }
}

function fingerprint(): string {
  const hash = createHash("sha256");
  hash.update(spawnSync(path.join(findBinaries().bin, "postgres"), ["--version"]).stdout);
  for (const file of readdirSync(MIGRATIONS_FOLDER, { recursive: true, encoding: "utf8" }).sort()) {
    const full = path.join(MIGRATIONS_FOLDER, file);
    if (statSync(full).isFile()) hash.update(file).update(readFileSync(full));
  }
  return hash.digest("hex").slice(0, 16);
}

/** Two first runs may build at once: one of them wins the name, and either's work serves both. */
async function claim(unfinished: string, home: string): Promise<string> {
  try {
    renameSync(unfinished, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    await removeEmbedded(unfinished);
  }
  return home;
}

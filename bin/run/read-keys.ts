import { createHmac, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isKey, type Settings, SettingsError } from "@/db/settings";

/** `key` wraps every other key, `authSecret` signs sessions; both 32 bytes in base64 unless set by hand. */
export type Keys = { key: string; authSecret: string };

/**
 * Reads the keys from the settings, else from the data folder, where they are made once and readable by the owner alone.
 *
 * @throws SettingsError when a kept key is damaged
 */
export function readKeys(settings: Pick<Settings, "key" | "authSecret" | "dataFolder">): Keys {
  const kept = (name: string) => keepSecret(path.join(settings.dataFolder, name));
  return { key: settings.key ?? kept("key"), authSecret: settings.authSecret ?? kept("auth-secret") };
}

/** The password of the application's database role: derived, so that it is nowhere kept. */
export function databasePassword(keys: Keys): string {
  return createHmac("sha256", Buffer.from(keys.key, "base64")).update("database-role").digest("base64url");
}

function keepSecret(file: string): string {
  make(file);
  const secret = readFileSync(file, "utf8").trim();
  if (isKey(secret)) return secret;
  throw new SettingsError(`${file} must hold 32 bytes in base64: put back the one this database was made with.`);
}

/** Linked into place whole: of two processes that make it at once, both read the same one. */
function make(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o711 });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
}

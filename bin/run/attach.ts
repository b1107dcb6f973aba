import { EmbeddedError } from "@/db/embedded/embedded-error";
import { findEmbedded } from "@/db/embedded/find-embedded";
import { readSettings, type Settings, SettingsError } from "@/db/settings";
import { childEnvironment } from "./child-environment";
import { localUrl } from "./local-url";
import { DATABASE, embeddedHome, migrateDatabase } from "./open-database";
import { readKeys } from "./read-keys";
import { StartError } from "./start-error";
import { startLock } from "./start-lock";
import { findHolder } from "./take-lock";

/** EX_TEMPFAIL of sysexits.h: try again later. */
const TRY_LATER = 75;
/** EX_CONFIG of sysexits.h. */
const MISCONFIGURED = 78;

/**
 * Gives a command the environment that `npm start` gives web and worker, on the database of DATABASE_URL, else on the
 * embedded server that runs for this data folder. Where that cannot be, ends the process with one sentence: code 75
 * when a later attempt may succeed, 78 when a setting is wrong.
 *
 * @returns the owner's URL on that database, for what the application's role may not do
 */
export async function attachEnvironment(): Promise<{ ownerUrl: string }> {
  try {
    const { ownerUrl, environment } = await findEnvironment(readSettings(process.env));
    delete process.env.DATABASE_URL;
    Object.assign(process.env, environment);
    return { ownerUrl };
  } catch (error) {
    if (!isExpected(error)) throw error;
    console.error(error.message);
    process.exit(error instanceof SettingsError ? MISCONFIGURED : TRY_LATER);
  }
}

async function findEnvironment(settings: Settings): Promise<{ ownerUrl: string; environment: NodeJS.ProcessEnv }> {
  const ownerUrl = settings.databaseUrl ?? findEmbedded(embeddedHome(settings), DATABASE);
  if (!ownerUrl) throw new StartError("Rightsdesk is not running: start it with npm start, or set DATABASE_URL.");
  const keys = readKeys(settings);
  const appUrl = await migrateDatabase(ownerUrl, keys);
  const url = findHolder(startLock(settings))?.note || localUrl(settings.host, settings.port ?? 3000);
  const port = Number(new URL(url).port);
  return { ownerUrl, environment: childEnvironment({ settings, keys, appUrl, url, port, dev: false }) };
}

function isExpected(error: unknown): error is Error {
  return [StartError, EmbeddedError, SettingsError].some((kind) => error instanceof kind);
}

import { findEmbedded } from "@/db/embedded/find-embedded";
import { readSettings, type Settings, SettingsError } from "@/db/settings";
import { childEnvironment } from "./child-environment";
import { DATABASE, embeddedHome, migrateDatabase } from "./open-database";
import { type Keys, readKeys } from "./read-keys";
import { StartError } from "./start-error";

/** EX_TEMPFAIL of sysexits.h: try again later. */
const TRY_LATER = 75;
/** EX_CONFIG of sysexits.h. */
const MISCONFIGURED = 78;

/**
 * Gives a command the environment that `npm start` gives web and worker: the database of DATABASE_URL, else the
 * embedded server that runs for this data folder. Without either, ends the process with code 75 and one sentence.
 */
export async function attachEnvironment(): Promise<void> {
  try {
    const settings = readSettings(process.env);
    const keys = readKeys(settings);
    const appUrl = await reachDatabase(settings, keys);
    const url = `http://${settings.host}:${settings.port ?? 3000}`;
    Object.assign(
      process.env,
      childEnvironment({ settings, keys, appUrl, url, port: settings.port ?? 3000, dev: false }),
    );
    delete process.env.DATABASE_URL;
  } catch (error) {
    if (!(error instanceof StartError || error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(error instanceof SettingsError ? MISCONFIGURED : TRY_LATER);
  }
}

async function reachDatabase(settings: Settings, keys: Keys): Promise<string> {
  const ownerUrl = settings.databaseUrl ?? findEmbedded(embeddedHome(settings), DATABASE);
  if (!ownerUrl) throw new StartError("Rightsdesk is not running: start it with npm start, or set DATABASE_URL.");
  return migrateDatabase(ownerUrl, keys);
}

import path from "node:path";
import { startEmbedded } from "@/db/embedded/start-embedded";
import { migrate } from "@/db/migrate";
import type { Settings } from "@/db/settings";
import { databasePassword, type Keys } from "./read-keys";
import { StartError } from "./start-error";

/** The name of the embedded server's database. */
export const DATABASE = "rightsdesk";

/** `ownerUrl` is for changing the schema, `appUrl` for everything else; `stop` ends a server that is ours alone. */
export type OpenDatabase = { ownerUrl: string; appUrl: string; stop: () => Promise<void> };

/**
 * Makes the database ready: DATABASE_URL, or else the embedded server, with the schema brought up to date.
 *
 * @throws StartError, EmbeddedError with one sentence on what stands in the way
 */
export async function openDatabase(settings: Settings, keys: Keys): Promise<OpenDatabase> {
  if (settings.databaseUrl) {
    const appUrl = await migrateDatabase(settings.databaseUrl, keys);
    return { ownerUrl: settings.databaseUrl, appUrl, stop: async () => {} };
  }
  const server = await startEmbedded({ home: embeddedHome(settings), database: DATABASE });
  try {
    const appUrl = await migrateDatabase(server.url, keys);
    return { ownerUrl: server.url, appUrl, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Where the embedded server lives. */
export function embeddedHome(settings: Pick<Settings, "dataFolder">): string {
  return path.join(settings.dataFolder, "postgres");
}

/**
 * Brings the database up to date and answers with the application's URL on it.
 *
 * @throws StartError when it cannot be reached or refuses us
 */
export async function migrateDatabase(ownerUrl: string, keys: Keys): Promise<string> {
  try {
    const { appUrl } = await migrate({ ownerUrl, appPassword: databasePassword(keys) });
    return appUrl;
  } catch (error) {
    if (!isConnectionRefusal(error)) throw error;
    const { hostname, pathname } = new URL(ownerUrl);
    throw new StartError(`The database ${hostname}${pathname} (DATABASE_URL) cannot be used: ${reasonOf(error)}.`);
  }
}

/** Network errors by Node's codes; by SQLSTATE: no connection, no such name or password, no such database, no right, not now. */
function isConnectionRefusal(error: unknown): boolean {
  const code = String((error as { code?: unknown }).code);
  const network = ["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ETIMEDOUT"];
  return network.includes(code) || /^(08|28|3D|42501|53300|57P03)/.test(code);
}

function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || String(error);
}

import { bundleOf, PROGRAMS } from "@/bin/build/programs.mjs";
import { readSettings, type Settings } from "@/db/settings";
import { buildWeb, NEXT } from "./build-web";
import { childEnvironment } from "./child-environment";
import { type Kept, keepRunning } from "./keep-running";
import { localUrl } from "./local-url";
import { openDatabase } from "./open-database";
import { readKeys } from "./read-keys";
import { reservePort } from "./reserve-port";
import { demoAccounts, seedDemo } from "./seed-demo";
import type { Shutdown } from "./shutdown";
import { StartError } from "./start-error";
import { startLock } from "./start-lock";
import { takeLock } from "./take-lock";
import { waitUntilHealthy } from "./wait-until-healthy";

/** A browser's live stream would keep web open for ever; a job of the worker deserves to be finished. */
const PATIENCE_MS = { web: 3_000, worker: 10_000 };
const TSX = "node_modules/tsx/dist/cli.mjs";

/**
 * Brings the desk up: database and build side by side, then web, and the worker once web answers, which is when
 * `ready <url>` is printed. Each step leaves with `shutdown` how to undo it.
 *
 * @throws SettingsError, EmbeddedError, StartError with one sentence; AbortError when told to stop meanwhile
 */
export async function startDesk(root: string, dev: boolean, shutdown: Shutdown): Promise<void> {
  const settings = readSettings(process.env, root);
  const lock = lockDataFolder(settings, shutdown);
  const reserved = await reservePort(settings);
  const url = localUrl(settings.host, reserved.port);
  lock.tell(url);

  const place = { settings, url, port: reserved.port, dev };
  const preparing = prepareDatabase(place, shutdown);
  const building = dev ? Promise.resolve(false) : buildWeb(root, shutdown.signal);
  shutdown.onStop(async () => void (await Promise.allSettled([preparing, building])));
  const [env] = await Promise.all([preparing, building]);

  await reserved.release();
  await serve(place, env, shutdown);
  console.log(`ready ${url}`);
  if (settings.demo) console.log(["", "Demo accounts", ...demoAccounts(), ""].join("\n"));
}

/** Two desks on one data folder would fight over its database. */
function lockDataFolder(settings: Settings, shutdown: Shutdown): { tell: (note: string) => void } {
  const taken = takeLock(startLock(settings));
  if ("lock" in taken) {
    shutdown.onStop(async () => taken.lock.release());
    return taken.lock;
  }
  const { pid, note } = taken.heldBy;
  throw new StartError(`Rightsdesk is already running${note ? ` at ${note}` : ""} (process ${pid}).`);
}

type Place = { settings: Settings; url: string; port: number; dev: boolean };

/** Answers with the environment for everything that works on the database. */
async function prepareDatabase(place: Place, shutdown: Shutdown): Promise<NodeJS.ProcessEnv> {
  const keys = readKeys(place.settings);
  const opening = openDatabase(place.settings, keys);
  shutdown.onStop(async () => (await opening.catch(() => null))?.stop());
  const { ownerUrl, appUrl } = await opening;

  const env = childEnvironment({ ...place, keys, appUrl });
  if (place.settings.demo) await seedDemo(ownerUrl, env, shutdown.signal);
  return env;
}

/** The worker waits for web: both at once would make each slow to start. */
async function serve({ settings, url, port, dev }: Place, env: NodeJS.ProcessEnv, shutdown: Shutdown): Promise<void> {
  const worker = dev
    ? [TSX, "watch", "--clear-screen=false", PROGRAMS.worker]
    : ["--enable-source-maps", bundleOf("worker")];
  const web = [NEXT, dev ? "dev" : "start", "-H", settings.host, "-p", String(port)];
  const startWorker = keeper("worker", worker, env, shutdown);
  const startWeb = keeper("web", web, env, shutdown);
  startWeb();
  await waitUntilHealthy(url, shutdown.signal);
  startWorker();
}

/** Prepares the stop now and answers with the start, so that what starts last need not stop first. */
function keeper(
  name: keyof typeof PATIENCE_MS,
  args: string[],
  env: NodeJS.ProcessEnv,
  shutdown: Shutdown,
): () => void {
  const prefix = name.padEnd("worker".length);
  let kept: Kept | null = null;
  shutdown.onStop(async () => kept?.stop(PATIENCE_MS[name]));
  return () => {
    shutdown.signal.throwIfAborted();
    kept = keepRunning({ args, env, onLine: (line) => console.log(`${prefix} | ${line}`) });
  };
}

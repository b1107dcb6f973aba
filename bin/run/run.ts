import { EmbeddedError } from "@/db/embedded/embedded-error";
import { SettingsError } from "@/db/settings";
import { prepareShutdown } from "./shutdown";
import { startDesk } from "./start-desk";
import { StartError } from "./start-error";
import { watchNpm } from "./watch-npm";

/**
 * Runs the whole desk until it is told to stop: database, web, worker. With `dev`, web and worker reload as their
 * sources change. What stands in the way of a start is said in one sentence, and ends the process with code 1.
 */
export async function run(options: { dev: boolean }): Promise<void> {
  const shutdown = prepareShutdown();
  watchNpm(() => void shutdown.stop(0));
  try {
    await startDesk(process.cwd(), options.dev, shutdown);
  } catch (error) {
    if (shutdown.signal.aborted) return;
    console.error(isExpected(error) ? error.message : error);
    await shutdown.stop(1);
  }
}

function isExpected(error: unknown): error is Error {
  return [SettingsError, EmbeddedError, StartError].some((kind) => error instanceof kind);
}

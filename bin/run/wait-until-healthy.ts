import { setTimeout as pause } from "node:timers/promises";
import { StartError } from "./start-error";

const PATIENCE_MS = 60_000;

/**
 * Returns when the desk at `url` answers that it is well.
 *
 * @throws StartError when it does not within a minute; AbortError when `signal` says stop
 */
export async function waitUntilHealthy(url: string, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    if (await isHealthy(`${url}/api/health`)) return;
    await pause(50, undefined, { signal });
  }
  throw new StartError(`The web process does not answer at ${url}/api/health: see its words above.`);
}

async function isHealthy(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { headers: { connection: "close" }, signal: AbortSignal.timeout(10_000) });
    await answer.text();
    return answer.ok;
  } catch {
    return false;
  }
}

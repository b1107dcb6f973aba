import { setTimeout as pause } from "node:timers/promises";
import { clientSettings } from "../client-settings";
import { Client } from "../pg-client";
import { readPostmaster } from "./read-postmaster";
import { stopPostgres } from "./stop-postgres";

const PATIENCE_MS = 2000;

/**
 * Takes over the server that an earlier, killed launcher left running on the cluster: answers with its port. One that
 * does not respond within `patience` milliseconds is stopped; then, and when none runs, the answer is null.
 */
export async function adoptPostgres(
  cluster: string,
  urlAt: (port: number) => string,
  patience = 10_000,
): Promise<number | null> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    const postmaster = readPostmaster(cluster);
    if (!postmaster) return null;
    if (postmaster.ready && (await responds(urlAt(postmaster.port), cluster))) return postmaster.port;
    await pause(50);
  }
  await stopPostgres(cluster);
  return null;
}

async function responds(url: string, cluster: string): Promise<boolean> {
  const client = new Client({
    ...clientSettings(url, "rightsdesk start"),
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder");
    return rows[0]?.folder === cluster;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

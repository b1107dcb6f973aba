import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { readPostmaster } from "./read-postmaster";
import { stopPostgres } from "./stop-postgres";

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
  const sql = postgres(url, { max: 1, connect_timeout: 2 });
  try {
    const [row] = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`;
    return row?.folder === cluster;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

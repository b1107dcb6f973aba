import { rmSync } from "node:fs";
import { readServerNote } from "@/db/embedded/server-note";
import { stopPostgres } from "@/db/embedded/stop-postgres";

/** Stops the home's server and deletes the home with all its data, wherever the cluster stands. */
export async function removeEmbedded(home: string): Promise<void> {
  const { cluster } = readServerNote(home);
  await stopPostgres(cluster);
  rmSync(cluster, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
}

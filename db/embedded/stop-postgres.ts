import { setTimeout as pause } from "node:timers/promises";
import { readPostmaster } from "./read-postmaster";

/** Fast shutdown first (sessions are ended, everything is written), then immediate, then by force. In milliseconds. */
const STEPS: [NodeJS.Signals, number][] = [
  ["SIGINT", 10_000],
  ["SIGQUIT", 3_000],
  ["SIGKILL", 3_000],
];

/** Stops the server that runs on the cluster, if one does, and returns when it is gone. */
export async function stopPostgres(cluster: string): Promise<void> {
  for (const [signal, patience] of STEPS) {
    const postmaster = readPostmaster(cluster);
    if (!postmaster) return;
    process.kill(postmaster.pid, signal);
    await isGone(cluster, patience);
  }
}

async function isGone(cluster: string, patience: number): Promise<void> {
  const deadline = performance.now() + patience;
  while (readPostmaster(cluster) && performance.now() < deadline) await pause(10);
}

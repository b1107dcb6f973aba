import { readFileSync } from "node:fs";
import path from "node:path";
import { inspectProcess } from "./inspect-process";

/** `pid` is alive and is this cluster's own server; `ready` when it accepts connections on `port`. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** Says which server runs on the cluster, by its postmaster.pid; null when none does, whatever that file says. */
export function readPostmaster(cluster: string): Postmaster | null {
  const claimed = readClaim(cluster);
  if (!claimed) return null;
  const holder = inspectProcess(claimed.pid);
  if (!holder || !servesCluster(holder.command, cluster)) return null;
  return claimed;
}

/** True when postmaster.pid names a live process that is something else: PostgreSQL would refuse to start over it. */
export function isPidReused(cluster: string): boolean {
  const claimed = readClaim(cluster);
  const holder = claimed && inspectProcess(claimed.pid);
  return holder ? !servesCluster(holder.command, cluster) : false;
}

/** Lines of the file: process, data folder, start time, port, socket folder, address, shared memory, state. */
function readClaim(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return null;
  }
}

/** Windows does not show the command line of another process: there the file is believed. */
function servesCluster(command: string, cluster: string): boolean {
  return process.platform === "win32" || command.includes(`-D ${cluster} `);
}

import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import path from "node:path";
import { EmbeddedError } from "./embedded-error";
import type { Binaries } from "./find-binaries";

/** How to run PostgreSQL's programs: from `bin`, on `cluster`, behind `wrap`, as `uid` (absent: as ourselves). */
export type Account = { bin: string; cluster: string; wrap: string[]; uid?: number; gid?: number };

const NOBODY = 65534;
const AS_NOBODY_IN_NAMESPACE = ["unshare", "--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, "--"];
const OUTSIDE = "/var/lib/rightsdesk-postgres";

/**
 * Chooses the account PostgreSQL runs under, because it refuses to run as root, and without a name.
 *
 * An ordinary account: ourselves. Root, or a container's account without a name: ourselves inside a user namespace,
 * where we look like nobody and private folders stay open to us. Where namespaces are forbidden, root gives way to the
 * cluster's owner or nobody, and what nobody cannot reach moves to /var/lib (`bin` and `cluster` say where).
 */
export function chooseAccount(binaries: Binaries, cluster: string, options = { namespaces: true }): Account {
  const asOurselves = { bin: binaries.bin, cluster, wrap: [] };
  if (process.getuid?.() !== 0 && hasName()) return asOurselves;

  const owner = existsSync(cluster) ? statSync(cluster) : null;
  const ours = !owner || owner.uid === process.getuid?.();
  if (ours && options.namespaces && namespaceReaches(binaries.bin, path.dirname(cluster))) {
    return { ...asOurselves, wrap: AS_NOBODY_IN_NAMESPACE };
  }
  if (process.getuid?.() !== 0) return asOurselves;
  const uid = owner?.uid || NOBODY;
  const gid = owner?.gid || NOBODY;
  const account = { bin: reachableBinaries(binaries), cluster: reachableCluster(cluster), wrap: [], uid, gid };
  if (owner?.uid === 0) spawnSync("chown", ["-R", `${uid}:${gid}`, account.cluster]);
  return account;
}

/** Makes `folder` (mode 700) for the account to own. */
export function makeFolder(account: Account, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  giveTo(account, folder);
}

/** Hands a file or an empty folder over to the account. */
export function giveTo(account: Account, file: string): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(file, account.uid, account.gid);
}

/** Containers may run under a number that no account has. */
function hasName(): boolean {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
}

function namespaceReaches(bin: string, parent: string): boolean {
  const [command = "", ...args] = AS_NOBODY_IN_NAMESPACE;
  const reach = 'test -w "$1" && exec "$0" --version';
  return spawnSync(command, [...args, "sh", "-c", reach, path.join(bin, "postgres"), parent]).status === 0;
}

function reachableBinaries({ bin, bundle }: Binaries): string {
  if (isOpenToAll(bin)) return bin;
  if (!bundle) {
    throw new EmbeddedError(
      `PostgreSQL cannot run as root, and nobody else may enter ${bin}: open that folder, or start Rightsdesk from an ordinary account.`,
    );
  }
  const copy = path.join(OUTSIDE, `bundle-${bundle.version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${randomBytes(4).toString("hex")}`;
    mkdirSync(OUTSIDE, { recursive: true, mode: 0o711 });
    cpSync(bundle.native, unfinished, { recursive: true, verbatimSymlinks: true });
    claim(unfinished, copy);
  }
  return path.join(copy, "bin");
}

function claim(unfinished: string, finished: string): void {
  try {
    renameSync(unfinished, finished);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(finished)) throw error;
  }
}

function reachableCluster(cluster: string): string {
  if (isOpenToAll(path.dirname(cluster))) return cluster;
  const outside = path.join(OUTSIDE, `cluster-${randomBytes(8).toString("hex")}`);
  mkdirSync(OUTSIDE, { recursive: true, mode: 0o711 });
  if (existsSync(cluster)) spawnSync("mv", [cluster, outside]);
  return outside;
}

/** True when every account may pass through `folder` and all folders above it. */
function isOpenToAll(folder: string): boolean {
  const passable = (statSync(folder).mode & 0o001) !== 0;
  const parent = path.dirname(folder);
  return passable && (parent === folder || isOpenToAll(parent));
}

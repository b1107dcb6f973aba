import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chooseAccount } from "@/db/embedded/choose-account";
import { EmbeddedError } from "@/db/embedded/embedded-error";
import { findBinaries } from "@/db/embedded/find-binaries";
import { readServerNote, writeServerNote } from "@/db/embedded/server-note";

/**
 * Copies a stopped server's home, with all its databases and its password, to the new home `to`.
 * @throws EmbeddedError when the files cannot be copied
 */
export function copyEmbedded(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o711 });
  const source = readServerNote(from);
  const { cluster } = chooseAccount(findBinaries(), path.join(to, "cluster"));
  const copy = spawnSync("cp", ["-a", source.cluster, cluster], { encoding: "utf8" });
  if (copy.status !== 0) throw new EmbeddedError(`The database in ${from} could not be copied: ${copy.stderr}`);
  writeServerNote(to, { ...source, cluster, port: null });
}

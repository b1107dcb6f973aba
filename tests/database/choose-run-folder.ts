import { createHash } from "node:crypto";
import { mkdirSync, statfsSync, statSync } from "node:fs";
import path from "node:path";

const MEMORY = "/dev/shm";
const ENOUGH_BYTES = 2 ** 30;

/**
 * Answers with the folder for the servers of this checkout's test runs: in memory where there is room, since each test
 * clones a database and a disk makes that several times slower; else `onDisk`.
 */
export function chooseRunFolder(onDisk: string): string {
  const checkout = createHash("sha256").update(onDisk).digest("hex").slice(0, 12);
  const inMemory = path.join(MEMORY, `rightsdesk-test-${process.getuid?.()}-${checkout}`);
  const folder = hasRoom() && isOurs(inMemory) ? inMemory : onDisk;
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return folder;
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false;
  }
}

/** Everybody may write there: a folder that somebody else made in our name is not used. */
function isOurs(folder: string): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return statSync(folder).uid === process.getuid?.();
}

import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inspectProcess } from "@/db/embedded/inspect-process";

/** Who holds a lock; `note` is what the holder tells others, empty at first. */
export type Holder = { pid: number; identity: string; note: string };

/** `tell` changes the holder's note; `release` lets others in. */
export type Lock = { tell: (note: string) => void; release: () => void };

/**
 * Takes the lock kept in `file` for this process, or answers with the live process that holds it. What a killed holder
 * left behind does not count.
 */
export function takeLock(file: string): { lock: Lock } | { heldBy: Holder } {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o711 });
  const me: Holder = { pid: process.pid, identity: inspectProcess(process.pid)?.identity ?? "", note: "" };
  while (!claim(file, me)) {
    const holder = findHolder(file);
    if (holder) return { heldBy: holder };
    removeStale(file);
  }
  const release = () => {
    if (readHolder(file)?.identity === me.identity) rmSync(file, { force: true });
  };
  return { lock: { tell: (note) => replace(file, { ...me, note }), release } };
}

/** The live process that holds the lock kept in `file`; null when none does. */
export function findHolder(file: string): Holder | null {
  const holder = readHolder(file);
  return holder && isAlive(holder) ? holder : null;
}

/** A link appears with its content in one step, and only where there is nothing yet. */
function claim(file: string, me: Holder): boolean {
  const draft = write(file, me);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replace(file: string, me: Holder): void {
  renameSync(write(file, me), file);
}

function write(file: string, me: Holder): string {
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, JSON.stringify(me), { mode: 0o600 });
  return draft;
}

/** Moved aside before it is looked at again: of several who find a stale lock, one at a time may remove it. */
function removeStale(file: string): void {
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if (findHolder(aside)) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

function isAlive(holder: Holder): boolean {
  return inspectProcess(holder.pid)?.identity === holder.identity;
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}

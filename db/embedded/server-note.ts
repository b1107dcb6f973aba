import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { EmbeddedError } from "./embedded-error";

/** What a home remembers of its server. `cluster` is elsewhere only where the home is closed to PostgreSQL's account. */
export type ServerNote = { password: string; port: number | null; cluster: string };

/**
 * Reads the home's note; a new home gets a new password.
 * @throws EmbeddedError when there is a database but no note, hence no password for it
 */
export function readServerNote(home: string): ServerNote {
  const inside = path.join(home, "cluster");
  if (existsSync(noteOf(home))) {
    const note = JSON.parse(readFileSync(noteOf(home), "utf8")) as ServerNote;
    return { ...note, cluster: path.resolve(home, note.cluster) };
  }
  if (!existsSync(inside)) return { password: randomBytes(24).toString("base64url"), port: null, cluster: inside };
  throw new EmbeddedError(
    `The database in ${inside} has lost its password file ${noteOf(home)}: put it back, or move ${home} away to start with an empty database.`,
  );
}

/** Keeps the note, readable by the owner alone. A cluster inside the home may move along with it. */
export function writeServerNote(home: string, note: ServerNote): void {
  const inside = note.cluster.startsWith(home + path.sep);
  const kept = { ...note, cluster: inside ? path.relative(home, note.cluster) : note.cluster };
  const unfinished = `${noteOf(home)}.${process.pid}`;
  mkdirSync(home, { recursive: true, mode: 0o711 });
  writeFileSync(unfinished, JSON.stringify(kept), { mode: 0o600 });
  renameSync(unfinished, noteOf(home));
}

function noteOf(home: string): string {
  return path.join(home, "server.json");
}

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { withClient } from "../with-client";
import { adoptPostgres } from "./adopt-postgres";
import { type Account, chooseAccount } from "./choose-account";
import { createCluster } from "./create-cluster";
import { EmbeddedError } from "./embedded-error";
import { findBinaries } from "./find-binaries";
import { launchPostgres } from "./launch-postgres";
import { readServerNote, type ServerNote, writeServerNote } from "./server-note";
import { stopPostgres } from "./stop-postgres";

const OWNER = "rightsdesk_owner";

/** `home` is the server's own folder; `database` is created when absent; `fast` gives up durability, for tests. */
export type EmbeddedOptions = { home: string; database: string; fast?: boolean };

/** `url` is the superuser's, on the database asked for; `adopted` when the server was already running. */
export type EmbeddedServer = { url: string; port: number; adopted: boolean; stop: () => Promise<void> };

/**
 * Starts, or takes over, the private PostgreSQL that lives in `home`, creating it on first use. The caller sees to it
 * that one process at a time does this for a home.
 * @throws EmbeddedError with one sentence on what stands in the way
 */
export async function startEmbedded({ home, database, fast = false }: EmbeddedOptions): Promise<EmbeddedServer> {
  mkdirSync(home, { recursive: true, mode: 0o711 });
  const known = readServerNote(home);
  const account = chooseAccount(findBinaries(), known.cluster);
  const note = { ...known, cluster: account.cluster };
  writeServerNote(home, note);
  createCluster(account, OWNER, note.password);
  requireSameMajor(account);

  const urlAt = (port: number) => embeddedUrl({ ...note, port }, "postgres");
  const inherited = await adoptPostgres(account.cluster, urlAt);
  const log = path.join(home, "postgres.log");
  const port = inherited ?? (await launchPostgres(account, { log, preferredPort: note.port, fast }));
  writeServerNote(home, { ...note, port });
  await ensureDatabase(urlAt(port), database);

  const url = embeddedUrl({ ...note, port }, database);
  return { url, port, adopted: inherited !== null, stop: () => stopPostgres(account.cluster) };
}

/** The superuser's address of a database on the server that the note tells of. */
export function embeddedUrl(note: ServerNote, database: string): string {
  return `postgres://${OWNER}:${note.password}@127.0.0.1:${note.port}/${database}`;
}

function requireSameMajor({ wrap, bin, cluster }: Account): void {
  const [command = "", ...args] = [...wrap, path.join(bin, "postgres"), "--version"];
  const [, ours] = /(\d+)/.exec(spawnSync(command, args, { encoding: "utf8" }).stdout ?? "") ?? [];
  const theirs = readFileSync(path.join(cluster, "PG_VERSION"), "utf8").trim();
  if (ours === theirs) return;
  throw new EmbeddedError(
    `The database in ${cluster} was made by PostgreSQL ${theirs} and PostgreSQL ${ours} cannot read it: ` +
      `set EMBEDDED_PG_BIN to the programs of version ${theirs}, or move that folder away to start with an empty one.`,
  );
}

async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  });
}

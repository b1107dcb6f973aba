import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Account } from "./choose-account";
import { EmbeddedError } from "./embedded-error";
import { isPidReused, readPostmaster } from "./read-postmaster";
import { serverEnvironment } from "./server-environment";

const ATTEMPTS = 5;
const LOG_LIMIT_BYTES = 5_000_000;

/** `preferredPort` is tried first; `fast` gives up durability, for tests. */
export type LaunchOptions = { log: string; preferredPort: number | null; fast: boolean };

/**
 * Starts PostgreSQL on the account's cluster and answers with its port once it accepts connections. It outlives this
 * process unless stopped.
 * @throws EmbeddedError with the last lines of its log
 */
export async function launchPostgres(account: Account, options: LaunchOptions): Promise<number> {
  if (sizeOf(options.log) > LOG_LIMIT_BYTES) renameSync(options.log, `${options.log}.1`);
  if (isPidReused(account.cluster)) rmSync(path.join(account.cluster, "postmaster.pid"));
  let words = "";
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const preferred = attempt === 0 ? options.preferredPort : null;
    const port = preferred ?? (await findFreePort());
    const start = sizeOf(options.log);
    const child = spawnPostgres(account, port, options);
    if (await becomesReady(child, account.cluster)) return port;

    words = readFileSync(options.log, "utf8").slice(start);
    if (!isPassing(words)) break;
    await pause((attempt + 1) * 300);
  }
  throw new EmbeddedError(`The embedded database did not start: ${words.trim()}\n(${options.log})`);
}

function spawnPostgres(account: Account, port: number, options: LaunchOptions): ChildProcess {
  const log = openSync(options.log, "a", 0o600);
  const [command = "", ...args] = [
    ...account.wrap,
    path.join(account.bin, "postgres"),
    ...["-D", account.cluster, "-p", String(port)],
    ...serverSettings(options.fast).flatMap((setting) => ["-c", setting]),
  ];
  const { uid, gid } = account;
  const child = spawn(command, args, {
    uid,
    gid,
    cwd: "/",
    env: serverEnvironment(),
    stdio: ["ignore", log, log],
    // Its own process group: Ctrl-C must reach the launcher alone, which stops the database last.
    detached: process.platform !== "win32",
  });
  child.unref();
  closeSync(log);
  return child;
}

/** The server's log keeps no statement and no detail line: both quote personal values. */
function serverSettings(fast: boolean): string[] {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    "log_error_verbosity=terse",
    "log_min_error_statement=panic",
  ];
  const unsafe = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=400"];
  return fast ? [...settings, ...unsafe] : settings;
}

async function becomesReady(child: ChildProcess, cluster: string): Promise<boolean> {
  let over = false;
  child.once("exit", () => {
    over = true;
  });
  child.once("error", () => {
    over = true;
  });
  while (!over) {
    const postmaster = readPostmaster(cluster);
    if (postmaster?.ready && postmaster.pid === child.pid) return true;
    await pause(5);
  }
  return false;
}

/** A port taken meanwhile, or the processes of a killed server that are still leaving: nobody may have waited for it yet. */
function isPassing(words: string): boolean {
  return /could not (bind|create any TCP\/IP sockets)|still in use|lock file "postmaster.pid" already exists/.test(
    words,
  );
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const WATCH_PARENT = fileURLToPath(new URL("./watch-parent.mjs", import.meta.url));

/** A Node program: `args` follow `node`; each line it prints goes to `onLine`. */
export type Program = { args: string[]; env: NodeJS.ProcessEnv; onLine: (line: string) => void };

/** `ended` answers with the exit code (null: killed); `stop` asks it to end and kills it after `patience` milliseconds. */
export type Child = { ended: Promise<number | null>; stop: (patience: number) => Promise<void> };

/** Starts a Node program that ends with this process, even when this process is killed. */
export function startChild({ args, env, onLine }: Program): Child {
  const child = spawn(process.execPath, ["--import", WATCH_PARENT, ...args], {
    env: { ...env, RIGHTSDESK_LAUNCHER: String(process.pid) },
    stdio: ["ignore", "pipe", "pipe"],
    // Its own process group: Ctrl-C must reach the launcher alone, which stops everything in order.
    detached: process.platform !== "win32",
  });
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on("line", onLine);
  const ended = new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", (code) => resolve(code));
  });
  return { ended, stop: (patience) => stop(child, patience) };
}

async function stop(child: ChildProcess, patience: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  const exited = once(child, "exit");
  const pid = child.pid;
  const done = new AbortController();
  child.kill("SIGTERM");
  const kill = pause(patience, undefined, { signal: done.signal }).then(
    () => killGroup(pid),
    () => {},
  );
  await exited;
  done.abort();
  await kill;
}

function killGroup(pid: number): void {
  process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
}

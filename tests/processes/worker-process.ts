import { type ChildProcess, spawn } from "node:child_process";
import { bundlePrograms } from "@/bin/build/bundle.mjs";
import { bundleOf } from "@/bin/build/programs.mjs";

await bundlePrograms();

/** The worker as the launcher runs it: a process of its own on this database. */
export function startWorker(appUrl: string, settings: Record<string, string> = {}): WorkerProcess {
  const child = spawn(process.execPath, ["--enable-source-maps", bundleOf("worker")], {
    env: { ...process.env, ...settings, RIGHTSDESK_APP_DATABASE_URL: appUrl, LOG_LEVEL: "info" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new WorkerProcess(child);
}

/** A running worker and what it has said so far. */
export class WorkerProcess {
  output = "";
  /** The exit code; null when a signal killed it. */
  readonly ended: Promise<number | null>;

  constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout!, child.stderr!])
      stream.on("data", (chunk: Buffer) => {
        this.output += chunk.toString();
      });
    this.ended = new Promise((resolve) => child.once("exit", (code) => resolve(code)));
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Sends a signal and waits for the end; answers with the exit code, null when the signal killed it. */
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}

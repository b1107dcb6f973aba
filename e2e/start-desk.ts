import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const START = fileURLToPath(new URL("../bin/start.mjs", import.meta.url));

/**
 * Runs `npm start`'s own command until it says `ready <url>`.
 *
 * @throws Error with all it said when it ends before
 */
export async function startDesk(settings: Record<string, string>): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [START], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        said.push(line);
        const ready = /^ready (\S+)$/.exec(line);
        if (ready) resolve(ready[1]!);
      });
    }
    child.once("exit", () => reject(new Error(`the desk did not start:\n${said.join("\n")}`)));
  });
  const stop = async () => {
    child.removeAllListeners("exit");
    const exited = once(child, "exit");
    child.kill("SIGTERM");
    await exited;
  };
  return { url, stop };
}

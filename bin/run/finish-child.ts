import { startChild } from "./start-child";

const PATIENCE_MS = 2_000;

/** How a program ended, and everything it printed. */
export type Outcome = { ok: boolean; words: string };

/**
 * Runs a Node program to its end.
 *
 * @param args what follows `node`
 * @throws AbortError when `signal` said stop: the program is gone by then
 */
export async function finishChild(args: string[], env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Outcome> {
  signal.throwIfAborted();
  const words: string[] = [];
  const child = startChild({ args, env, onLine: (line) => words.push(line) });
  const stop = () => void child.stop(PATIENCE_MS);
  signal.addEventListener("abort", stop, { once: true });
  const code = await child.ended;
  signal.removeEventListener("abort", stop);
  signal.throwIfAborted();
  return { ok: code === 0, words: words.join("\n") };
}

import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Understood } from "./understand";
import type { ThreadAnswer } from "./understanding-thread";

/** Why a message goes to quarantine: `reason` is a code of UnreadableMail, `too_slow` or `too_much_memory`. */
export class Unreadable extends Error {
  constructor(readonly reason: string) {
    super(`Mail cannot be read: ${reason}`);
    this.name = "Unreadable";
  }
}

/** No thread could be had: nothing is known of the message. */
export class ThreadFailed extends Error {
  constructor(options: ErrorOptions) {
    super("The reading thread did not start", options);
    this.name = "ThreadFailed";
  }
}

const TIME_LIMIT_MS = 10_000;
const MEMORY_LIMIT_MB = 256;

/** Threads that wait for the next message. One that failed never comes back here. */
const idle: Worker[] = [];

/**
 * Reads a message in a thread of its own, so that a poisoned one can neither hold up nor bring down the process.
 *
 * @param limit milliseconds one message may take, not counting the start of a thread
 * @throws Unreadable; ThreadFailed
 */
export async function understandApart(raw: Uint8Array, limit = TIME_LIMIT_MS): Promise<Understood> {
  const thread = idle.pop() ?? (await startThread());
  thread.ref();
  let answer: ThreadAnswer;
  try {
    answer = await ask(thread, raw, limit);
  } catch (error) {
    await thread.terminate();
    throw error;
  }
  thread.unref();
  idle.push(thread);
  if ("unreadable" in answer) throw new Unreadable(answer.unreadable);
  return answer.understood;
}

/** The thread says "ready" once its code is loaded; loading is not the message's fault. */
async function startThread(): Promise<Worker> {
  const thread = new Worker(new URL("./reading-thread.mjs", import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
  });
  try {
    await once(thread, "message");
    return thread;
  } catch (cause) {
    throw new ThreadFailed({ cause });
  }
}

async function ask(thread: Worker, raw: Uint8Array, limit: number): Promise<ThreadAnswer> {
  const over = AbortSignal.timeout(limit);
  thread.postMessage(raw);
  try {
    const [answer] = await once(thread, "message", { signal: over });
    return answer as ThreadAnswer;
  } catch (error) {
    throw new Unreadable(over.aborted ? "too_slow" : codeOf(error as Error));
  }
}

function codeOf(error: Error & { code?: string }): string {
  return error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too_much_memory" : "malformed";
}

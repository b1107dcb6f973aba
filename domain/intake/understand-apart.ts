import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Understood } from "./understand";
import type { Answer, Question } from "./understanding-process";

/** Why a message goes to quarantine: `reason` is a code of UnreadableMail, `too_slow`, `too_much_memory` or `unexpected`. */
export class Unreadable extends Error {
  constructor(readonly reason: string) {
    super(`Mail cannot be read: ${reason}`);
    this.name = "Unreadable";
  }
}

/** No process could be had to read in: nothing is known of the message. */
class ReaderFailed extends Error {
  constructor(options?: ErrorOptions) {
    super("The reading process did not start", options);
    this.name = "ReaderFailed";
  }
}

const TIME_LIMIT_MS = 10_000;
/** Of the whole process, as the operating system counts it. */
const MEMORY_LIMIT_MB = 256;

const PROGRAM = fileURLToPath(new URL("./reading-process.mjs", import.meta.url));

/** Processes that wait for the next message. One that failed never comes back here. */
const idle: ChildProcess[] = [];

/**
 * Reads a message in a process of its own, which knows no secret of ours, so that a poisoned one can neither hold up nor
 * bring down this process. Several may be read at the same time, each in its own.
 *
 * @param options.authservId under which our mail server signs what it finds out about senders
 * @param options.limit milliseconds one message may take, not counting the start of a process
 * @throws Unreadable; ReaderFailed
 */
export async function understandApart(
  raw: Uint8Array,
  options: { authservId?: string | null; limit?: number } = {},
): Promise<Understood> {
  const { authservId = null, limit = TIME_LIMIT_MS } = options;
  const reader = idleReader() ?? (await startReader());
  hold(reader);
  let answer: Answer;
  try {
    answer = await ask(reader, { raw, authservId }, limit);
  } catch (error) {
    reader.kill("SIGKILL");
    throw error;
  }
  release(reader);
  idle.push(reader);
  if ("unreadable" in answer) throw new Unreadable(answer.unreadable);
  return answer.understood;
}

function idleReader(): ChildProcess | undefined {
  for (let reader = idle.pop(); reader; reader = idle.pop()) if (reader.connected) return reader;
  return undefined;
}

/** The process says "ready" once its code is loaded; loading is not the message's fault. */
async function startReader(): Promise<ChildProcess> {
  const reader = fork(PROGRAM, [String(MEMORY_LIMIT_MB)], {
    serialization: "advanced",
    execArgv: [`--max-old-space-size=${MEMORY_LIMIT_MB}`, "--expose-gc"],
    env: withoutSecrets(),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  try {
    await message(reader);
    return reader;
  } catch (cause) {
    reader.kill("SIGKILL");
    throw new ReaderFailed({ cause });
  }
}

/** What an interpreter needs of the environment, and nothing that would help a mail that broke out of it. */
function withoutSecrets(): NodeJS.ProcessEnv {
  const needed = ["PATH", "HOME", "TMPDIR", "TEMP", "SystemRoot", "LANG", "TZ"];
  return Object.fromEntries(needed.map((name) => [name, process.env[name]])) as NodeJS.ProcessEnv;
}

/** The end of a process that was ended for taking too much: killed by its guard or the system, or given up by V8. */
const OUT_OF_MEMORY = new Set<unknown>(["SIGKILL", "SIGABRT", "SIGTRAP", 134]);

async function ask(reader: ChildProcess, question: Question, limit: number): Promise<Answer> {
  const over = AbortSignal.timeout(limit);
  reader.send(question, () => {});
  try {
    return (await message(reader, over)) as Answer;
  } catch (error) {
    if (over.aborted) throw new Unreadable("too_slow");
    throw new Unreadable(
      error instanceof ReaderEnded && OUT_OF_MEMORY.has(error.how) ? "too_much_memory" : "unexpected",
    );
  }
}

class ReaderEnded extends Error {
  constructor(readonly how: unknown) {
    super(`The reading process ended: ${how}`);
  }
}

/** What the process says next; fails when it ends, or when `over` is aborted. */
async function message(reader: ChildProcess, over?: AbortSignal): Promise<unknown> {
  const said = new AbortController();
  const signal = over ? AbortSignal.any([over, said.signal]) : said.signal;
  const ended = once(reader, "exit", { signal }).then(([code, killedBy]) => {
    throw new ReaderEnded(killedBy ?? code);
  });
  try {
    const [answer] = await Promise.race([once(reader, "message", { signal }), ended]);
    return answer;
  } finally {
    ended.catch(() => {});
    said.abort();
  }
}

/** While it reads, this process waits for it; an idle one keeps nobody alive. */
function hold(reader: ChildProcess): void {
  reader.ref();
  reader.channel?.ref();
}

function release(reader: ChildProcess): void {
  reader.unref();
  reader.channel?.unref();
}

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Nothing is known of the message. */
class ReaderFailed extends Error {
  constructor(options?: ErrorOptions) {
    super("The reading process did not start", options);
    this.name = "ReaderFailed";
  }
}

/** Of the whole process, as the operating system counts it: 256 MB, and what the model of triage takes. */
const MEMORY_LIMIT_MB = 256 + 64;

const PROGRAM = fileURLToPath(new URL("./reading-process.mjs", import.meta.url));

// There is a reader per processor: threads to collect garbage would take time from the others.
const EXEC_ARGV = [`--max-old-space-size=${MEMORY_LIMIT_MB}`, "--expose-gc", "--single-threaded-gc"];
/** Costs a third more time and leaves 35 MB more to the mail. */
const SPARING_MEMORY = "--optimize-for-size";

/**
 * The process says "ready" once its code is loaded: loading is not the message's fault.
 * @throws ReaderFailed
 */
export async function startReader({ forLarge }: { forLarge: boolean }): Promise<ChildProcess> {
  const reader = fork(PROGRAM, [String(MEMORY_LIMIT_MB)], {
    serialization: "advanced",
    execArgv: forLarge ? [...EXEC_ARGV, SPARING_MEMORY] : EXEC_ARGV,
    env: withoutSecrets(),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  try {
    const ended = new AbortController();
    reader.once("exit", () => ended.abort());
    await once(reader, "message", { signal: ended.signal });
    return reader;
  } catch (cause) {
    reader.kill("SIGKILL");
    throw new ReaderFailed({ cause });
  }
}

/** Nothing that would help a mail that broke out. */
function withoutSecrets(): NodeJS.ProcessEnv {
  const needed = ["PATH", "HOME", "TMPDIR", "TEMP", "SystemRoot", "LANG", "TZ"];
  return Object.fromEntries(needed.map((name) => [name, process.env[name]])) as NodeJS.ProcessEnv;
}

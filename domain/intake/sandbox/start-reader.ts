import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** No process could be had to read in: nothing is known of the message. */
class ReaderFailed extends Error {
  constructor(options?: ErrorOptions) {
    super("The reading process did not start", options);
    this.name = "ReaderFailed";
  }
}

/** Of the whole process, as the operating system counts it. */
const MEMORY_LIMIT_MB = 256;

const PROGRAM = fileURLToPath(new URL("./reading-process.mjs", import.meta.url));

// There is a reader for each processor: helpers to collect garbage would only take time from the other readers.
const EXEC_ARGV = [`--max-old-space-size=${MEMORY_LIMIT_MB}`, "--expose-gc", "--single-threaded-gc"];
/** Takes a third more time and leaves 35 MB more of the limit to the mail: that is what the largest one may come short of. */
const SPARING_MEMORY = "--optimize-for-size";

/**
 * A process to read mail in. It says "ready" once its code is loaded; loading is not the message's fault.
 * @param options.forLarge for a mail that may come near the limit of memory
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

/** What an interpreter needs of the environment, and nothing that would help a mail that broke out of it. */
function withoutSecrets(): NodeJS.ProcessEnv {
  const needed = ["PATH", "HOME", "TMPDIR", "TEMP", "SystemRoot", "LANG", "TZ"];
  return Object.fromEntries(needed.map((name) => [name, process.env[name]])) as NodeJS.ProcessEnv;
}

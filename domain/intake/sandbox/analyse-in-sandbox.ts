import type { ChildProcess } from "node:child_process";
import type { Answer, Asking, Question } from "./analysis-process";
import { startReader } from "./start-reader";

const TIME_LIMIT_MS = 10_000;
/** A process that has read many mails holds more memory than a new one. */
const LARGE_MAIL_BYTES = 5_000_000;
const NO_TIME = null;

/** One that failed never comes back here. */
const idle: ChildProcess[] = [];

/**
 * Reads messages one after another in one process, asked at once: that saves half of the round trips. The process knows
 * no secret of ours, so that a poisoned message can neither hold up nor bring down this one.
 * @param limits.limit milliseconds one message may take, not counting the start of a process
 * @returns their answers in order, at least one; the rest is yet to be read
 * @throws ReaderFailed
 */
export async function analyseInSandbox(
  questions: Question[],
  { limit = TIME_LIMIT_MS, beginWithin }: { limit?: number; beginWithin: number },
): Promise<Answer[]> {
  const isLarge = questions.some(({ raw }) => raw.length > LARGE_MAIL_BYTES);
  const reader = (isLarge ? undefined : idleReader()) ?? (await startReader({ forLarge: isLarge }));
  hold(reader);
  const { answers, broke } = await ask(reader, questions, { limit, beginWithin });
  if (broke) return [...answers, { unreadable: broke }];
  release(reader);
  if (isLarge) reader.disconnect();
  else idle.push(reader);
  return answers;
}

function idleReader(): ChildProcess | undefined {
  for (let reader = idle.pop(); reader; reader = idle.pop()) if (reader.connected) return reader;
  return undefined;
}

/** Killed by its guard or the system, or given up by V8. */
const OUT_OF_MEMORY = new Set<unknown>(["SIGKILL", "SIGABRT", "SIGTRAP", 134]);

/** Milliseconds a message may take, and until when another one is begun. */
type Limits = { limit: number; beginWithin: number };

/** `broke` is why the first message without an answer has none; the process is ended then. */
type Asked = { answers: Answer[]; broke: string | null };

function ask(reader: ChildProcess, questions: Question[], { limit, beginWithin }: Limits): Promise<Asked> {
  return new Promise((resolve) => {
    const answers: Answer[] = [];
    const time = setTimeout(() => end("too_slow"), limit);
    // Not "exit": answers may still be on their way when the process has ended.
    reader.on("message", onAnswer).on("close", onClose);
    reader.send({ questions, beginWithin } satisfies Asking, () => {});

    function onAnswer(answer: unknown): void {
      if (answer !== NO_TIME) answers.push(answer as Answer);
      if (answer === NO_TIME || answers.length === questions.length) end(null);
      else time.refresh();
    }
    function onClose(code: number | null, signal: NodeJS.Signals | null): void {
      end(OUT_OF_MEMORY.has(signal ?? code) ? "too_much_memory" : "unexpected");
    }
    function end(broke: string | null): void {
      clearTimeout(time);
      reader.off("message", onAnswer).off("close", onClose);
      if (broke) reader.kill("SIGKILL");
      resolve({ answers, broke });
    }
  });
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

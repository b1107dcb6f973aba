import { Worker } from "node:worker_threads";
import { type AnalysedMail, type AnalysisOptions, analyseMail } from "../analyse/analyse-mail";
import { UnreadableMail } from "../parse/unreadable-mail";

export type Question = AnalysisOptions & { raw: Uint8Array };

/** None but the first is begun later than `beginWithin` milliseconds after it. */
export type Asking = { questions: Question[]; beginWithin: number };

/** The mail, or the code of why it could not be read. Null instead: no time left. */
export type Answer = { analysed: AnalysedMail } | { unreadable: string };

/** The first mail pays for compiling the rules: this one is nobody's. */
const FIRST_MAIL =
  "From: a@mail.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nУдалите мои данные. Please unsubscribe me.";

/** Which mail is being read, from one; the guard looks while it is not zero. */
const busy = new Int32Array(new SharedArrayBuffer(4));
new Worker(new URL("./memory-guard.mjs", import.meta.url), {
  workerData: { busy, limitBytes: Number(process.argv[2]) * 1024 * 1024 },
  execArgv: [],
}).unref();

// A signal to the whole group is for the parent: the mail at hand is read to its end.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
process.on("disconnect", () => process.exit());
process.on("message", async ({ questions, beginWithin }: Asking) => {
  const began = performance.now();
  let said = Promise.resolve();
  for (const [index, { raw, ...hearing }] of questions.entries()) {
    if (index > 0 && performance.now() - began > beginWithin) {
      said = say(null);
      break;
    }
    setBusy(index + 1);
    tidy(raw);
    const answered = await answer(raw, hearing);
    tidy(raw);
    said = say(answered);
  }
  await said;
  setBusy(0);
});
await answer(Buffer.from(FIRST_MAIL), {});
process.send!("ready");

function say(answered: Answer | null): Promise<void> {
  return new Promise((resolve) => process.send!(answered, () => resolve()));
}

async function answer(raw: Uint8Array, hearing: AnalysisOptions): Promise<Answer> {
  try {
    return { analysed: await analyseMail(raw, hearing) };
  } catch (error) {
    return { unreadable: error instanceof UnreadableMail ? error.reason : "unexpected" };
  }
}

const LARGE_MAIL = 1_000_000;

/** The copies that a large mail leaves on its way would count against it. */
function tidy(raw: Uint8Array): void {
  if (raw.length > LARGE_MAIL) globalThis.gc?.();
}

function setBusy(value: number): void {
  Atomics.store(busy, 0, value);
  Atomics.notify(busy, 0);
}

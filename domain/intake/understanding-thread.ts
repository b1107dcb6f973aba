import { parentPort } from "node:worker_threads";
import { UnreadableMail } from "./parse/unreadable-mail";
import { type Understood, understand } from "./understand";

/** What the thread answers: the mail, or the code of why it could not be read. */
export type ThreadAnswer = { understood: Understood } | { unreadable: string };

/** The first mail a thread reads pays for compiling the rules: this one is nobody's. */
const FIRST_MAIL =
  "From: a@mail.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nУдалите мои данные. Please unsubscribe me.";

const port = parentPort!;
port.on("message", async (raw: Uint8Array) => port.postMessage(await answer(raw)));
await answer(Buffer.from(FIRST_MAIL));
port.postMessage("ready");

async function answer(raw: Uint8Array): Promise<ThreadAnswer> {
  try {
    return { understood: await understand(raw) };
  } catch (error) {
    return { unreadable: error instanceof UnreadableMail ? error.reason : "unexpected" };
  }
}

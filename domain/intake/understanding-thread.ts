import { parentPort } from "node:worker_threads";
import { UnreadableMail } from "./parse/unreadable-mail";
import { type Understood, understand } from "./understand";

/** What the thread answers: the mail, or the code of why it could not be read. */
export type ThreadAnswer = { understood: Understood } | { unreadable: string };

const port = parentPort!;

port.on("message", async (raw: Uint8Array) => port.postMessage(await answer(raw)));
port.postMessage("ready");

async function answer(raw: Uint8Array): Promise<ThreadAnswer> {
  try {
    return { understood: await understand(raw) };
  } catch (error) {
    return { unreadable: error instanceof UnreadableMail ? error.reason : "malformed" };
  }
}

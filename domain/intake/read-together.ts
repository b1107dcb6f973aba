import { availableParallelism } from "node:os";
import type { ClaimedMail, ReadMail } from "./end-mails";
import { Unreadable, understandApart } from "./understand-apart";

/** More readers than processors would only wait for each other. */
const READERS = Math.max(1, Math.min(availableParallelism(), 8));

/** Later than this after the first, no more messages are begun: what is poisoned holds up its neighbours once. */
const BEGIN_WITHIN_MS = 2000;

/**
 * Understands messages side by side. Those that were not begun in time are left out, for another batch; the first one is
 * always begun.
 *
 * @throws ReaderFailed
 */
export async function readTogether(mails: ClaimedMail[]): Promise<ReadMail[]> {
  const read: ReadMail[] = new Array(mails.length);
  const began = performance.now();
  let next = 0;
  const reader = async () => {
    while (next < mails.length && (next === 0 || performance.now() - began < BEGIN_WITHIN_MS)) {
      const index = next++;
      read[index] = await readOne(mails[index]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(READERS, mails.length) }, reader));
  return read.filter(Boolean);
}

async function readOne(mail: ClaimedMail): Promise<ReadMail> {
  if (mail.reason) return { ...mail, unreadable: mail.reason };
  try {
    return { ...mail, understood: await understandApart(mail.raw, { authservId: mail.authservId }) };
  } catch (error) {
    if (error instanceof Unreadable) return { ...mail, unreadable: error.reason };
    throw error;
  }
}

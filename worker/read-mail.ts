import type { Database } from "@/db/client";
import { actAs, DESK } from "@/domain/acting";
import { readNextMails } from "@/domain/intake/read-mail";

/**
 * Reads the messages that came in, many at a time. A turn ends when they are analysed: they are committed while the next
 * turn understands more, in the order they were claimed. What fails after its turn has ended is thrown by the next one.
 */
export function readMailTurn(db: Database): () => Promise<boolean> {
  let committing: Promise<void> = Promise.resolve();
  let failures: unknown[] = [];
  return async () => {
    const before = committing;
    let tell: (more: boolean) => void = () => {};
    const analysed = new Promise<boolean>((resolve) => {
      tell = resolve;
    });
    const turn = { before, onAnalysed: () => tell(true) };
    const reading = actAs(db, DESK).then((acting) => readNextMails(acting, turn));
    committing = reading.then(tell, (error) => {
      failures.push(error);
      tell(false);
    });
    const more = await analysed;
    if (!more) await before;
    const [failure] = failures;
    failures = [];
    if (failure) throw failure;
    return more;
  };
}

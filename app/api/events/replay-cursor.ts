import type { Database } from "@/db/client";
import { announceSettled, type Mark, markHistory, settledBy } from "@/domain/history/settled";
import { onceAtATime } from "./once-at-a-time";

/** Finds out, turn by turn, up to which entry the history is settled, and tells every process when it is further than `known`. */
export function createReplayCursor(db: Database, known: () => number | null): () => Promise<void> {
  const marks: Mark[] = [];
  return onceAtATime(async () => {
    marks.push(await markHistory(db));
    const seq = settledBy(marks);
    if (seq !== null && seq > (known() ?? -1)) await announceSettled(db, seq);
  });
}

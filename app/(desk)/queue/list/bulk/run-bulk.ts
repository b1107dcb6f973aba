import { type BulkAnswer, bulkAction } from "../../bulk-action";
import type { BulkAct } from "../../bulk-acts";

/** Few enough that the reader sees it go on. */
const AT_ONCE = 10;

/** Does one thing to many tickets, some at a time. @param onProgress how many have been answered for */
export async function runBulk(
  act: BulkAct,
  numbers: number[],
  onProgress: (answered: number) => void,
): Promise<BulkAnswer> {
  const whole: BulkAnswer = { done: [], refused: [] };
  for (let from = 0; from < numbers.length; from += AT_ONCE) {
    const { done, refused } = await bulkAction(act, numbers.slice(from, from + AT_ONCE));
    whole.done.push(...done);
    whole.refused.push(...refused);
    onProgress(Math.min(from + AT_ONCE, numbers.length));
  }
  return whole;
}

/** What takes an act back; null where nothing does. */
export function undoOf(act: BulkAct): BulkAct | null {
  switch (act.verb) {
    case "claim":
      return { verb: "release" };
    case "release":
      return { verb: "claim" };
    case "resolve":
      return { verb: "reopen" };
    case "dismiss":
      return { verb: "undismiss" };
    case "merge":
      return { verb: "unmerge" };
    default:
      return null;
  }
}

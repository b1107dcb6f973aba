import { type BulkAnswer, type BulkStep, bulkAction } from "../../bulk-action";

/** Few enough that the reader sees it go on. */
const AT_ONCE = 10;

/** Acts on many tickets, some at a time. @param onProgress how many have been answered for */
export async function runBulk(steps: BulkStep[], onProgress: (answered: number) => void): Promise<BulkAnswer> {
  const whole: BulkAnswer = { done: [], refused: [] };
  for (let from = 0; from < steps.length; from += AT_ONCE) {
    const { done, refused } = await bulkAction(steps.slice(from, from + AT_ONCE));
    whole.done.push(...done);
    whole.refused.push(...refused);
    onProgress(Math.min(from + AT_ONCE, steps.length));
  }
  return whole;
}

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps. Beyond `atMost` it returns `atMost + 1`. */
export function editDistance(typed: string, target: string, atMost: number): number {
  if (Math.abs(typed.length - target.length) > atMost) return atMost + 1;
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: target.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= typed.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= target.length; column += 1) {
      const same = typed[row - 1] === target[column - 1];
      const swapped =
        row > 1 && column > 1 && typed[row - 1] === target[column - 2] && typed[row - 2] === target[column - 1];
      const steps = [last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1)];
      next[column] = Math.min(...steps, swapped ? beforeLast[column - 2]! + 1 : Number.POSITIVE_INFINITY);
    }
    [beforeLast, last] = [last, next];
  }
  return Math.min(last[target.length]!, atMost + 1);
}

/**
 * Where the lines of an axis of counts stand: whole numbers from 0 in steps of 1, 2 or 5 and their tenfolds, at most five of them, the
 * last no less than the greatest value.
 */
export function niceTicks(greatest: number): number[] {
  const steps = [1, 2, 5].flatMap((digit) => Array.from({ length: 12 }, (_, power) => digit * 10 ** power));
  const step = steps.sort((a, b) => a - b).find((step) => greatest <= step * 4) ?? greatest;
  const count = Math.max(1, Math.ceil(greatest / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

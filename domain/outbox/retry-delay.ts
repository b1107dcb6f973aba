const MINUTE = 60_000;

/** Minutes to wait after the first attempts; from then on an hour each. */
const FIRST_DELAYS = [1, 5, 15];
const HOURLY_ATTEMPTS = 23;

/**
 * @param attempts made so far, from 1
 * @returns milliseconds; null once a day has gone by without success
 */
export function retryDelay(attempts: number): number | null {
  const first = FIRST_DELAYS[attempts - 1];
  if (first !== undefined) return first * MINUTE;
  return attempts <= FIRST_DELAYS.length + HOURLY_ATTEMPTS ? 60 * MINUTE : null;
}

const MOST_MISSES = 30;
const WINDOW_MS = 10 * 60_000;
/** More addresses than these are not told apart: the oldest is forgotten. */
const MOST_ADDRESSES = 10_000;

type Misses = { count: number; until: number };

const seen = new Map<string, Misses>();

/** Whether links that open nothing were opened too often from where this request comes. */
export function isBarred(headers: Headers, now = Date.now()): boolean {
  const found = seen.get(addressOf(headers));
  return found !== undefined && found.until > now && found.count >= MOST_MISSES;
}

/** Links that open something are never counted: whoever has one need not guess. */
export function countMiss(headers: Headers, now = Date.now()): void {
  const address = addressOf(headers);
  const found = seen.get(address);
  const misses = found && found.until > now ? found : { count: 0, until: now + WINDOW_MS };
  seen.delete(address);
  seen.set(address, { ...misses, count: misses.count + 1 });
  if (seen.size > MOST_ADDRESSES) seen.delete(seen.keys().next().value!);
}

/** The nearest proxy says last whom it serves; without one the server itself notes who is connected. */
function addressOf(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}

/** A page that was open since the desk was loaded. */
export type RecentPlace = { href: string; label: string };

const MOST = 6;

/** In memory alone: what was looked at does not outlive the window, or the reader's session. */
let visited: RecentPlace[] = [];

/** Notes a page as the latest. */
export function visit(place: RecentPlace): void {
  visited = [place, ...visited.filter(({ href }) => href !== place.href)].slice(0, MOST + 1);
}

/** The latest pages but for the one that is open, the latest first. */
export function recentPlaces(open: string): RecentPlace[] {
  return visited.filter(({ href }) => href !== open).slice(0, MOST);
}

import type { RowsState } from "./rows-state";

/** Where the reader was in a list: what was loaded, how far it was scrolled, and the ticket that had the focus. */
type Place = Pick<RowsState, "rows" | "next"> & { at: number; top: number; focused: number | null };

const KEPT_MS = 30 * 60 * 1000;
const MOST = 5;

/** In the memory of this page alone: rows name people, so nothing of them is written anywhere. */
const places = new Map<string, Place>();
let now = { top: 0, focused: null as number | null };

/** Remembers how far the list on the screen is scrolled, and which row has the focus. */
export function notePlace(place: Partial<typeof now>): void {
  now = { ...now, ...place };
}

export function keepPlace(key: string, { rows, next, left }: RowsState): void {
  places.delete(key);
  if (rows.length > 0)
    places.set(key, { rows: rows.filter(({ number }) => !left.has(number)), next, at: Date.now(), ...now });
  if (places.size > MOST) places.delete(places.keys().next().value!);
  now = { top: 0, focused: null };
}

export function placeOf(key: string): Place | null {
  const place = places.get(key);
  return place && Date.now() - place.at < KEPT_MS ? place : null;
}

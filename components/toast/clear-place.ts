/** From top to bottom, and from left to right, in CSS pixels of the window. */
type Box = { top: number; bottom: number; left: number; right: number };

const GAP = 8;

/**
 * Where a box of that size may stand so that it lies on none of the others: as low as can be, else at the top.
 *
 * @param room the part of the window it may be in; it keeps to its right edge
 * @returns the top of the box
 */
export function clearTop(size: { width: number; height: number }, room: Box, others: Box[]): number {
  const beside = others.filter(({ left, right }) => left < room.right && right > room.right - size.width);
  const isClear = (top: number) =>
    beside.every((other) => top + size.height + GAP <= other.top || top >= other.bottom + GAP);
  const lowest = room.bottom - size.height;
  const tops = [lowest, ...beside.map(({ top }) => top - GAP - size.height)];
  const clear = tops.filter((top) => top >= room.top && top <= lowest && isClear(top));
  return clear.length > 0 ? Math.max(...clear) : room.top;
}

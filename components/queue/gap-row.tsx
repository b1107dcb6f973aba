"use client";

/**
 * Holds the place of rows that are not drawn. Sized by script: our policy allows no style written in markup. One cell: a wider one
 * would make columns where some are hidden, and these take their share of the room.
 */
export function GapRow({ height }: { height: number }) {
  const size = (cell: HTMLTableCellElement | null) => {
    if (cell) cell.style.height = `${height}px`;
  };
  return (
    <tr aria-hidden className="card:block">
      <td ref={size} className="p-0 card:block" />
    </tr>
  );
}

"use client";

/** Holds the place of rows that are not drawn. Sized by script: our policy allows no style written in markup. */
export function GapRow({ height, columns }: { height: number; columns: number }) {
  const size = (cell: HTMLTableCellElement | null) => {
    if (cell) cell.style.height = `${height}px`;
  };
  return (
    <tr aria-hidden className="card:block">
      <td ref={size} colSpan={columns} className="p-0 card:block" />
    </tr>
  );
}

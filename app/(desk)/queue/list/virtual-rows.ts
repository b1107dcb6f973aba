import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useState } from "react";
import type { QueueTicket } from "@/components/queue/queue-row";

const HEIGHTS = { row: 56, found: 76, card: 128 };
/** A list no longer than this is drawn whole: the browser's own search finds all of it. */
const ALL_DRAWN = 80;
const NARROW = "(width < 40rem)";

/** A row to draw, with the height of the gap before it. */
type Drawn = { index: number; gap: number };

/**
 * Which rows are drawn: those in sight, some around them, and the one that has the focus, wherever it is. All of them until the
 * page is alive, as the server drew them.
 */
export function useVirtualRows(
  rows: QueueTicket[],
  body: RefObject<HTMLElement | null>,
  focused: number | null,
  top: number,
) {
  const [alive, setAlive] = useState(false);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    setAlive(true);
    const measure = () => setMargin((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [body]);

  const held = focused === null ? -1 : rows.findIndex(({ number }) => number === focused);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    enabled: alive,
    overscan: rows.length <= ALL_DRAWN ? ALL_DRAWN : 14,
    scrollMargin: margin,
    initialOffset: top,
    useFlushSync: false,
    getItemKey: (index) => rows[index]!.number,
    estimateSize: (index) =>
      matchMedia(NARROW).matches ? HEIGHTS.card : rows[index]!.said ? HEIGHTS.found : HEIGHTS.row,
    rangeExtractor: (range) => withHeld(range, held),
  });
  const items = virtualizer.getVirtualItems();
  const drawn: Drawn[] =
    alive && items.length > 0
      ? items.map((item, at) => ({ index: item.index, gap: item.start - (items[at - 1]?.end ?? margin) }))
      : rows.map((_, index) => ({ index, gap: 0 }));
  const last = items.at(-1);
  return {
    drawn,
    rest: alive && last ? virtualizer.getTotalSize() + margin - last.end : 0,
    measure: alive ? virtualizer.measureElement : undefined,
    lastSeen: items.at(-1)?.index ?? 0,
    scrollTo: (index: number) => virtualizer.scrollToIndex(index, { align: "auto" }),
  };
}

function withHeld(range: Range, held: number): number[] {
  const seen = defaultRangeExtractor(range);
  if (held < 0 || held >= range.count || seen.includes(held)) return seen;
  return [...seen, held].sort((a, b) => a - b);
}

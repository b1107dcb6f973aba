import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { QueueTicket } from "@/components/queue/queue-ticket";
import { ElementKeys } from "./element-keys";

const HEIGHTS = { row: 56, found: 76, card: 144 };
/** A list no longer than this is drawn whole: the browser's own search finds all of it. */
const ALL_DRAWN = 80;
/** Rows drawn on either side of those in sight. */
const OVERSCAN = 8;

/** A row to draw, with the height of the gap before it; `elements` are React's key to what draws it. */
type Drawn = { index: number; gap: number; elements: string };

/**
 * Which rows are drawn: of a long list those in sight, some around them, and the one that has the focus, wherever it is. All of a
 * short one, and all until the page is alive, as the server drew them.
 *
 * @returns `measure` for each row that is drawn; `lastSeen`: the last one in sight
 */
export function useVirtualRows(
  rows: QueueTicket[],
  body: RefObject<HTMLElement | null>,
  focused: number | null,
  top: number,
) {
  const [alive, setAlive] = useState(false);
  const [margin, setMargin] = useState(0);
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    setAlive(true);
    const measure = () => {
      setMargin((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
      // The style sheet decides on cards, by the room there is; only how it decided is asked.
      const drawn = body.current?.querySelector("table");
      setNarrow(drawn ? getComputedStyle(drawn).display === "block" : false);
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [body]);

  const held = focused === null ? -1 : rows.findIndex(({ number }) => number === focused);
  const isLong = alive && rows.length > ALL_DRAWN;
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    enabled: alive,
    overscan: OVERSCAN,
    scrollMargin: margin,
    initialOffset: top,
    useFlushSync: false,
    // All rows are counted through again whenever one of these two is another.
    getItemKey: useCallback((index) => rows[index]!.number, [rows]),
    estimateSize: useCallback(
      (index) => (isNarrow ? HEIGHTS.card : rows[index]!.said ? HEIGHTS.found : HEIGHTS.row),
      [rows, isNarrow],
    ),
    rangeExtractor: (range) => withHeld(range, held),
  });
  const measure = useMeasure(virtualizer.measureElement, isLong, body);
  const items = isLong ? virtualizer.getVirtualItems() : [];
  const last = items.at(-1);
  const shown = last
    ? items.map((item, at) => ({ index: item.index, gap: item.start - (items[at - 1]?.end ?? margin) }))
    : rows.map((_, index) => ({ index, gap: 0 }));
  const [elements] = useState(() => new ElementKeys());
  const areAlike = isLong && !isNarrow && shown.every(({ index }) => !rows[index]?.said);
  const keys = elements.for(
    shown.map(({ index }) => rows[index]!.number),
    areAlike,
  );
  const drawn = shown.map((row, at): Drawn => ({ ...row, elements: keys[at]! }));
  return {
    drawn,
    rest: last ? virtualizer.getTotalSize() + margin - last.end : 0,
    measure,
    lastSeen: virtualizer.range?.endIndex ?? 0,
    scrollTo: (index: number) => virtualizer.scrollToIndex(index, { align: "auto" }),
  };
}

type Measure = (row: HTMLTableRowElement | null) => void;

/** One for all rows and for good: another would draw each of them anew. Those there are when the list grows long are measured then. */
function useMeasure(measureElement: Measure, isLong: boolean, body: RefObject<HTMLElement | null>): Measure {
  const now = useRef<Measure | null>(null);
  useLayoutEffect(() => {
    now.current = isLong ? measureElement : null;
    if (isLong)
      for (const row of body.current?.querySelectorAll<HTMLTableRowElement>("tr[data-index]") ?? [])
        measureElement(row);
  }, [isLong, measureElement, body]);
  return useCallback((row) => now.current?.(row), []);
}

function withHeld(range: Range, held: number): number[] {
  const seen = defaultRangeExtractor(range);
  if (held < 0 || held >= range.count || seen.includes(held)) return seen;
  return [...seen, held].sort((a, b) => a - b);
}

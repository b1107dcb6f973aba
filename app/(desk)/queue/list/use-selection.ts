import { useCallback, useMemo, useRef, useState } from "react";
import type { QueueTicket } from "@/components/queue/queue-ticket";

/** As many as are done something to in one go. */
export const MOST_SELECTED = 200;

/** Which tickets are taken together. With `range`, all from the last one on, in the order of the rows. */
export function useSelection(rows: QueueTicket[]) {
  const [selected, setSelected] = useState<ReadonlySet<number>>(() => new Set());
  const anchor = useRef<number | null>(null);
  const order = useRef(rows);
  order.current = rows;

  const toggle = useCallback((number: number, range = false) => {
    const numbers = order.current.map((row) => row.number);
    const from = anchor.current === null ? -1 : numbers.indexOf(anchor.current);
    const to = numbers.indexOf(number);
    anchor.current = number;
    setSelected((before) => {
      const after = new Set(before);
      if (range && from >= 0)
        for (const one of numbers.slice(Math.min(from, to), Math.max(from, to) + 1)) after.add(one);
      else if (!after.delete(number)) after.add(number);
      return new Set([...after].slice(0, MOST_SELECTED));
    });
  }, []);
  const select = useCallback(
    (numbers: Iterable<number>) => setSelected(new Set([...numbers].slice(0, MOST_SELECTED))),
    [],
  );
  const clear = useCallback(() => {
    anchor.current = null;
    setSelected(new Set());
  }, []);
  return useMemo(() => ({ selected, toggle, select, clear }), [selected, toggle, select, clear]);
}

export type Selection = ReturnType<typeof useSelection>;

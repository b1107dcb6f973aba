import { startTransition, useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { DeskEvent } from "@/app/live/stream";
import { hear } from "@/app/live/stream";
import { askAgain, askRows, type List } from "./ask-rows";
import { keepPlace, placeOf } from "./places";
import { changeRows, NOTHING, type RowsEvent, type RowsState } from "./rows-state";

/** Between an act and the question what became of its ticket: several acts of one moment make one question. */
const SOON_MS = 40;
const ASKED_AT_ONCE = 200;
const PAGE = 60;
const ROOMS = ["ticket.", "request.", "erasure."];

export type First = Pick<RowsState, "rows" | "next"> | null;

/**
 * The rows of a list: loaded page by page, kept as the desk is, and remembered for when the reader comes back.
 *
 * @param first the first page when the server has drawn it
 * @param isHeld whether the reader is on the rows, so that none may jump
 */
export function useRows(list: List, first: First, isHeld: () => boolean) {
  const key = JSON.stringify(list);
  const [kept] = useState(() => placeOf(key));
  const reduce = useMemo(() => changeRows(list.sort === "due" ? "rising" : "falling"), [list.sort]);
  const [state, tell] = useReducer(reduce, kept ?? first, (begin) => ({ ...NOTHING, ...begin }));
  const [phase, setPhase] = useState<"ready" | "loading" | "failed">(kept || first ? "ready" : "loading");
  const now = useRef(state);
  now.current = state;

  const ask = useCallback(async (work: () => Promise<RowsEvent>) => {
    setPhase("loading");
    try {
      const loaded = await work();
      // In slices: what the reader does meanwhile is drawn first.
      startTransition(() => {
        tell(loaded);
        setPhase("ready");
      });
    } catch {
      setPhase("failed");
    }
  }, []);
  const begin = useCallback(
    () => ask(async () => ({ kind: "began", ...(await askRows(JSON.parse(key), { limit: PAGE })) })),
    [ask, key],
  );
  const more = useCallback(() => {
    const cursor = now.current.next;
    if (cursor) void ask(async () => ({ kind: "page", ...(await askRows(JSON.parse(key), { cursor })) }));
  }, [ask, key]);

  useEffect(() => {
    if (!(kept || first)) void begin();
  }, [kept, first, begin]);
  useEffect(() => () => keepPlace(key, now.current), [key]);
  const refetch = useFollowing(key, now, isHeld, tell);
  useEffect(() => {
    if (kept) refetch(null).catch(() => {});
  }, [kept, refetch]);

  return { state, phase, tell, more, begin, refetch };
}

/** Asks for what acts change, and for everything when some acts may have been missed. */
function useFollowing(
  key: string,
  now: { readonly current: RowsState },
  isHeld: () => boolean,
  tell: (event: RowsEvent) => void,
) {
  const held = useRef(isHeld);
  held.current = isHeld;
  const refetch = useCallback(
    async (numbers: number[] | null) => {
      const list = JSON.parse(key) as List;
      for (let from = 0; numbers && from < numbers.length; from += ASKED_AT_ONCE) {
        const asked = numbers.slice(from, from + ASKED_AT_ONCE);
        const { rows, others } = await askRows(list, { numbers: asked });
        tell({ kind: "heard", numbers: asked, rows, others, held: held.current() });
      }
      if (numbers) return;
      // Of a list that was loaded to its end, what was added there meanwhile is wanted too.
      const beyond = now.current.next === null ? PAGE : 0;
      const known = now.current.rows.map(({ number }) => number);
      const { next, ...heard } = await askAgain(list, known, beyond);
      tell({ kind: "heard", ...heard, held: held.current(), ...(beyond > 0 && { next }) });
    },
    [key, now, tell],
  );
  useEffect(() => followActs(refetch), [refetch]);
  return refetch;
}

/** One question at a time; what happens meanwhile is asked next. A question that failed is asked again in full. */
function followActs(refetch: (numbers: number[] | null) => Promise<void>): () => void {
  let changed = new Set<number>();
  let missed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  const ask = async () => {
    timer = undefined;
    asking = true;
    const numbers = missed ? null : [...changed];
    changed = new Set();
    missed = false;
    await refetch(numbers).catch(() => {
      missed = true;
      timer ??= setTimeout(ask, 3000);
    });
    asking = false;
    if (changed.size > 0 || missed) timer ??= setTimeout(ask, SOON_MS);
  };
  const stop = hear((event: DeskEvent | null) => {
    if (event && !(event.ticket && ROOMS.some((room) => event.action.startsWith(room)))) return;
    if (event?.ticket) changed.add(event.ticket);
    else missed = true;
    if (!asking) timer ??= setTimeout(ask, SOON_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

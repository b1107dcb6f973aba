import { type RefObject, useCallback, useEffect, useRef } from "react";

const LOOKED_AWAY_MS = 400;

/**
 * Whether the reader is on the rows: the pointer is over them, or a row has the focus of the keyboard, or some are selected.
 *
 * @param onFree called when they are off them for a moment
 */
export function useHeld(
  table: RefObject<HTMLElement | null>,
  selecting: () => boolean,
  onFree: () => void,
): () => boolean {
  const over = useRef(false);
  const selects = useRef(selecting);
  selects.current = selecting;
  const isHeld = useCallback(
    () => over.current || selects.current() || (table.current?.querySelector(":focus-visible") ?? null) !== null,
    [table],
  );
  const free = useRef(onFree);
  free.current = onFree;

  useEffect(() => {
    const element = table.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => !isHeld() && free.current(), LOOKED_AWAY_MS);
    };
    const enter = (event: PointerEvent) => {
      over.current = event.pointerType === "mouse";
    };
    const leave = () => {
      over.current = false;
      soon();
    };
    element.addEventListener("pointerenter", enter);
    element.addEventListener("pointermove", enter);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("focusout", soon);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("pointerenter", enter);
      element.removeEventListener("pointermove", enter);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("focusout", soon);
    };
  }, [table, isHeld]);
  return isHeld;
}

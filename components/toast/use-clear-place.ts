import { type RefObject, useLayoutEffect } from "react";
import { clearTop } from "./clear-place";

const EDGE = 16;

/**
 * Keeps an element off whatever is marked `data-keep-clear` on the page: what one works with, such as a bar at the foot of the
 * window or the letter being written. Looked at before each frame while there is something to show: the page scrolls, bars come, a
 * letter grows.
 */
export function useClearPlace(element: RefObject<HTMLElement | null>, shown: boolean): void {
  useLayoutEffect(() => {
    const placed = element.current;
    if (!shown || !placed) return;
    let frame = 0;
    const look = () => {
      place(placed);
      frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [element, shown]);
}

function place(element: HTMLElement) {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const room = { top: EDGE / 2, bottom: height - EDGE, left: EDGE, right: width - EDGE };
  const others = [...document.querySelectorAll("[data-keep-clear]")]
    .map((other) => other.getBoundingClientRect())
    .filter(({ height }) => height > 0);
  const top = `${clearTop(element.getBoundingClientRect(), room, others)}px`;
  if (element.style.top !== top) element.style.top = top;
}

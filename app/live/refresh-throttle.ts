/** Between the beginnings of two drawings at least so long, in milliseconds, and several times as long as the last one took. */
const LEAST_MS = 250;
const MOST_MS = 4_000;
const REST = 2;
/** A drawing that has not ended by then was given up, as when the reader went elsewhere meanwhile. */
const GIVEN_UP_MS = 10_000;

type Wish = { draw: () => void; by: number };

/**
 * When a page is drawn anew: at once when it rests; and once more, however much happened, when the drawing under way is done and
 * the desk has had some rest. What may wait (`within`) is drawn with whatever comes first.
 */
export function createRefreshThrottle() {
  let drawing = false;
  let beganAt = Number.NEGATIVE_INFINITY;
  let rest = LEAST_MS;
  let wish: Wish | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const plan = () => {
    clearTimeout(timer);
    if (!wish) return;
    const now = performance.now();
    const at = drawing ? beganAt + GIVEN_UP_MS : Math.max(wish.by, beganAt + rest);
    if (at <= now) begin(wish);
    else timer = setTimeout(plan, at - now);
  };

  const begin = ({ draw }: Wish) => {
    wish = null;
    drawing = true;
    beganAt = performance.now();
    draw();
  };

  return {
    /** @param within milliseconds the page may lag behind for this wish */
    want(draw: () => void, within: number): void {
      const by = performance.now() + within;
      if (!wish || by < wish.by) wish = { draw, by };
      plan();
    },
    /** The drawing that was begun has ended. */
    drawn(): void {
      if (!drawing) return;
      drawing = false;
      rest = Math.min(Math.max(LEAST_MS, REST * (performance.now() - beganAt)), MOST_MS);
      plan();
    },
    /** Whoever would have drawn is gone. */
    forget(draw: () => void): void {
      if (wish?.draw === draw) wish = null;
      plan();
    },
  };
}

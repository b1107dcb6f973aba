import { createRefreshThrottle } from "@/app/live/refresh-throttle";
import { hear } from "@/app/live/stream";

/** How many tickets wait in the queue; `alarm`: they should not. */
export type Waiting = { count: number; alarm: boolean };

/** The count may be this old. */
const MAY_LAG_MS = 3000;

const watchers = new Set<() => void>();
const pace = createRefreshThrottle();
let known: Waiting | null = null;
let isSessionOver = false;
let stop: (() => void) | null = null;

/**
 * How many wait, for all drawings of it on a page, as an external store of React's. It is asked for apart from the page, which
 * would be drawn anew with every act on the desk.
 */
export const waiting = {
  /** Null before it was first asked for: what the page was drawn with holds. */
  now: (): Waiting | null => known,
  isSessionOver: (): boolean => isSessionOver,
  watch(changed: () => void): () => void {
    watchers.add(changed);
    stop ??= hear((event) => {
      if (!event || /^(ticket|request)\./.test(event.action)) pace.want(look, event ? MAY_LAG_MS : 0);
    });
    return () => {
      watchers.delete(changed);
      if (watchers.size > 0) return;
      stop?.();
      stop = null;
      pace.forget(look);
    };
  },
  /** What the page was drawn with. */
  drawnWith(drawn: Waiting): void {
    isSessionOver = false;
    tell(drawn);
  },
};

function look(): void {
  void ask().finally(() => pace.drawn());
}

/** Without a connection the count stays as it is; the stream tells when there is one again. */
async function ask(): Promise<void> {
  try {
    const answer = await fetch("/api/waiting");
    isSessionOver = answer.status === 401;
    tell(answer.ok ? await answer.json() : known);
  } catch {}
}

function tell(counted: Waiting | null): void {
  known = counted;
  for (const changed of watchers) changed();
}

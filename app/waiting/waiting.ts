import { createRefreshThrottle } from "@/app/live/refresh-throttle";
import { hear } from "@/app/live/stream";
import { createStore } from "@/components/store/create-store";

/** How many tickets wait in the queue; `alarm`: they should not. */
export type Waiting = { count: number; alarm: boolean };

/** The count may be this old. */
const MAY_LAG_MS = 3000;

const pace = createRefreshThrottle();
const store = createStore<{ counted: Waiting | null; isSessionOver: boolean }>(
  { counted: null, isSessionOver: false },
  () => {
    const stop = hear((event) => {
      if (!event || /^(ticket|request)\./.test(event.action)) pace.want(look, event ? MAY_LAG_MS : 0);
    });
    return () => {
      stop();
      pace.forget(look);
    };
  },
);

/**
 * How many wait, for all drawings of it on a page; null before it was first asked for, when what the page was drawn with holds. It is
 * asked for apart from the page, which would be drawn anew with every act on the desk.
 */
export const waiting = {
  get: store.get,
  getFirst: store.getFirst,
  subscribe: store.subscribe,
  /** What the page was drawn with. */
  drawnWith(counted: Waiting): void {
    store.set({ counted, isSessionOver: false });
  },
};

function look(): void {
  void ask().finally(() => pace.drawn());
}

/** Without a connection the count stays as it is; the stream tells when there is one again. */
async function ask(): Promise<void> {
  try {
    const answer = await fetch("/api/waiting");
    const counted = answer.ok ? await answer.json() : store.get().counted;
    store.set({ counted, isSessionOver: answer.status === 401 });
  } catch {}
}

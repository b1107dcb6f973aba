import { hear } from "@/app/live/stream";
import { readNotifications, type SentNotification } from "./requests";

type Known = { unread: number; items: SentNotification[] | null; nextCursor: string | null; failed: boolean };

const watchers = new Set<() => void>();
let known: Known = { unread: 0, items: null, nextCursor: null, failed: false };
let wanted = false;
let stop: (() => void) | null = null;

/** What the bell shows, for all its drawings on a page, as an external store of React's. */
export const bell = {
  now: (): Known => known,
  watch(changed: () => void): () => void {
    watchers.add(changed);
    stop ??= hear((event) => {
      if (!event || event.action === "live.back" || event.action.startsWith("notification.")) void look();
    });
    return () => {
      watchers.delete(changed);
      if (watchers.size > 0) return;
      stop?.();
      stop = null;
    };
  },
  /** How many the page was drawn with. */
  drawnWith(unread: number): void {
    set({ unread });
  },
  /** The list itself is wanted from now on. */
  open(): void {
    wanted = true;
    void look();
  },
  async more(): Promise<void> {
    const page = known.nextCursor ? await readNotifications(known.nextCursor) : null;
    if (page) set({ items: [...(known.items ?? []), ...page.items], nextCursor: page.nextCursor });
  },
};

async function look(): Promise<void> {
  const page = await readNotifications();
  if (!page) return set({ failed: true });
  set({ unread: page.unread, failed: false, ...(wanted ? { items: page.items, nextCursor: page.nextCursor } : {}) });
}

function set(fields: Partial<Known>): void {
  known = { ...known, ...fields };
  for (const changed of watchers) changed();
}

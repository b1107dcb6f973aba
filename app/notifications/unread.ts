import { hear } from "@/app/live/stream";
import { createStore } from "@/components/store/create-store";
import { readNotifications, type SentNotification } from "./requests";

type Known = { unread: number; items: SentNotification[] | null; nextCursor: string | null; failed: boolean };

const store = createStore<Known>({ unread: 0, items: null, nextCursor: null, failed: false }, () =>
  hear((event) => {
    if (!event || event.action === "live.back" || event.action.startsWith("notification.")) void look();
  }),
);
let wanted = false;

/** What the bell shows, for all its drawings on a page. */
export const bell = {
  get: store.get,
  getFirst: store.getFirst,
  subscribe: store.subscribe,
  /** How many the page was drawn with. */
  drawnWith(unread: number): void {
    change({ unread });
  },
  /** The list itself is wanted from now on. */
  open(): void {
    wanted = true;
    void look();
  },
  async more(): Promise<void> {
    const { items, nextCursor } = store.get();
    const page = nextCursor ? await readNotifications(nextCursor) : null;
    if (page) change({ items: [...(items ?? []), ...page.items], nextCursor: page.nextCursor });
  },
};

async function look(): Promise<void> {
  const page = await readNotifications();
  if (!page) return change({ failed: true });
  change({ unread: page.unread, failed: false, ...(wanted ? { items: page.items, nextCursor: page.nextCursor } : {}) });
}

function change(fields: Partial<Known>): void {
  store.set({ ...store.get(), ...fields });
}

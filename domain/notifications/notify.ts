import { type NOTIFICATION_KINDS, notifications } from "@/db/schema/together";
import { type Acting, staffId } from "@/domain/acting";
import { announce } from "@/domain/live/announce";

export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** `codes`: never a personal value, not even a name. */
export type News = {
  staffId: string;
  kind: NotificationKind;
  ticket?: number | null;
  codes?: Record<string, string | number>;
};

/** Nobody is notified of their own act. */
export async function notify(acting: Acting, news: News): Promise<void> {
  await notifyAll(acting, [news]);
}

export async function notifyAll(acting: Acting, all: News[]): Promise<void> {
  const by = staffId(acting.actor);
  const rows = all
    .filter((news) => news.staffId !== by)
    .map(({ ticket = null, codes = {}, ...news }) => ({ ...news, ticket, codes, by, at: acting.now }));
  if (rows.length === 0) return;
  const kept = await acting.db.insert(notifications).values(rows).returning({
    id: notifications.id,
    staffId: notifications.staffId,
    ticket: notifications.ticket,
  });
  for (const { id, staffId, ticket } of kept)
    await announce(acting, { action: "notification.added", ticket, to: staffId, id: String(id) });
}

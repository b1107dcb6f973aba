import { askValue } from "@/app/http/ask-value";

/** A notification in its reader's words. `short` names nobody. */
export type SentNotification = {
  id: number;
  ticket: number | null;
  /** Where it leads. */
  href: string;
  text: string;
  short: string;
  at: string;
  /** RFC 3339. */
  exact: string;
  unread: boolean;
};

export type NotificationPage = { items: SentNotification[]; nextCursor: string | null; unread: number };

/** The latest notifications, or those from a cursor on; null without a connection. */
export async function readNotifications(cursor?: string): Promise<NotificationPage | null> {
  return askValue(`/api/notifications${cursor ? `?cursor=${cursor}` : ""}`);
}

/** Marks as read, also while the page is going away; whether it is done is heard from the stream. */
export async function sendRead(which: { ids: number[] } | { ticket: number } | { upTo: number }): Promise<void> {
  const headers = { "content-type": "application/json" };
  await askValue("/api/notifications/read", { method: "POST", headers, body: JSON.stringify(which), keepalive: true });
}

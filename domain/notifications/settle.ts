import { and, eq, inArray, isNull } from "drizzle-orm";
import { notifications } from "@/db/schema/together";
import type { Acting } from "@/domain/acting";
import { announce } from "@/domain/live/announce";
import type { NotificationKind } from "./notify";

/**
 * What these notifications of a ticket asked for is done: they are read for everybody, and their screens show it. In the transaction
 * of the act that settles it; the caller has the permission.
 */
export async function settleNotifications(acting: Acting, ticket: number, kinds: NotificationKind[]): Promise<void> {
  const settled = await acting.db
    .update(notifications)
    .set({ readAt: acting.now })
    .where(and(eq(notifications.ticket, ticket), inArray(notifications.kind, kinds), isNull(notifications.readAt)))
    .returning({ staffId: notifications.staffId });
  for (const to of new Set(settled.map(({ staffId }) => staffId)))
    await announce(acting, { action: "notification.read", to });
}

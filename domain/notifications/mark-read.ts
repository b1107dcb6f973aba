import { and, eq, inArray, isNull, lte } from "drizzle-orm";
import { notifications } from "@/db/schema/together";
import { type Acting, inTransaction } from "@/domain/acting";
import { announce } from "@/domain/live/announce";
import { requirePermission } from "@/domain/permissions";
import { requireReader } from "./reader";

/** Some; all of a ticket, because it is being viewed; or all up to the latest on the screen. */
export type ToRead = { ids: number[] } | { ticket: number } | { upTo: number };

/**
 * Marks the actor's own notifications as read and refreshes their other screens; no act on a ticket or person, so not
 * recorded.
 * @throws Refusal `forbidden` for a program
 */
export async function markRead(acting: Acting, which: ToRead): Promise<void> {
  requirePermission(acting.actor, "notification:read");
  const reader = requireReader(acting);

  await inTransaction(acting, async (acting) => {
    const read = await acting.db
      .update(notifications)
      .set({ readAt: acting.now })
      .where(and(eq(notifications.staffId, reader), isNull(notifications.readAt), chosen(which)))
      .returning({ id: notifications.id });
    if (read.length > 0) await announce(acting, { action: "notification.read", to: reader });
  });
}

function chosen(which: ToRead) {
  if ("ids" in which) return inArray(notifications.id, which.ids);
  return "ticket" in which ? eq(notifications.ticket, which.ticket) : lte(notifications.id, which.upTo);
}

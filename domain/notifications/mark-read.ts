import { and, eq, inArray, isNull, lte } from "drizzle-orm";
import { notifications } from "@/db/schema/together";
import { type Acting, inTransaction } from "@/domain/acting";
import { announce } from "@/domain/live/announce";
import { requirePermission } from "@/domain/permissions";
import { requireReader } from "./reader";

/** These; all of a ticket, because it is being looked at; or all up to the latest that was on the screen. */
export type ToRead = { ids: number[] } | { ticket: number } | { upTo: number };

/**
 * Marks notifications of the actor's own as read; those that are somebody else's, or read already, are left as they
 * are. The actor's other screens are told. No act on a ticket or a person, so the history says nothing of it.
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

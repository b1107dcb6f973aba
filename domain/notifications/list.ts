import { and, desc, eq, isNull, lt } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import { notifications } from "@/db/schema/together";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { NotificationKind } from "./notify";
import { requireReader } from "./reader";

/** `by` is the name of the colleague who acted. */
export type NotificationItem = {
  id: number;
  kind: NotificationKind;
  ticket: number | null;
  by: string | null;
  codes: Record<string, string | number>;
  at: Date;
  readAt: Date | null;
};

const MOST = 100;

/**
 * The actor's own, latest first.
 * @throws Refusal `forbidden` for a program; `invalid` for a cursor that is none of ours
 */
export async function listNotifications(
  acting: Acting,
  query: { unread?: boolean; cursor?: string; limit?: number } = {},
): Promise<{ items: NotificationItem[]; nextCursor: string | null }> {
  requirePermission(acting.actor, "notification:read");
  const reader = requireReader(acting);
  const limit = Math.max(1, Math.min(query.limit ?? 30, MOST));
  const { id, kind, ticket, codes, at, readAt } = notifications;
  const rows = await acting.db
    .select({ id, kind, ticket, by: staff.name, codes, at, readAt })
    .from(notifications)
    .leftJoin(staff, eq(staff.id, notifications.by))
    .where(
      and(
        eq(notifications.staffId, reader),
        query.unread ? isNull(readAt) : undefined,
        query.cursor ? lt(id, readCursor(query.cursor)) : undefined,
      ),
    )
    .orderBy(desc(id))
    .limit(limit + 1);
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? String(items.at(-1)!.id) : null };
}

function readCursor(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw new Refusal("invalid", {}, [{ field: "cursor", code: "bad_cursor" }]);
  return Number(cursor);
}

import { and, eq, isNull } from "drizzle-orm";
import { notifications } from "@/db/schema/together";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { requireReader } from "./reader";

/** @throws Refusal `forbidden` for a program */
export async function countUnread(acting: Acting): Promise<number> {
  requirePermission(acting.actor, "notification:read");
  const unread = and(eq(notifications.staffId, requireReader(acting)), isNull(notifications.readAt));
  return acting.db.$count(notifications, unread);
}

import { and, inArray, isNull } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import type { Acting, Role } from "@/domain/acting";
import { PERMISSIONS } from "@/domain/permissions";
import { type NotificationKind, notifyAll } from "./notify";

export async function notifyApprovers(acting: Acting, news: { kind: NotificationKind; ticket: number }): Promise<void> {
  const roles: Role[] = [...PERMISSIONS["erasure:approve"]];
  const approvers = await acting.db
    .select({ staffId: staff.id })
    .from(staff)
    .where(and(inArray(staff.role, roles), isNull(staff.disabledAt)));
  await notifyAll(
    acting,
    approvers.map(({ staffId }) => ({ staffId, ...news })),
  );
}

import { and, inArray, isNull } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import type { Acting, Role } from "@/domain/acting";
import { notifyAll } from "@/domain/notifications/notify";
import { PERMISSIONS } from "@/domain/permissions";
import type { TroubleCode } from "./delivery-failure";

/** Tells those who can mend it that no mail goes out. */
export async function notifyAdmins(acting: Acting, failure: TroubleCode): Promise<void> {
  const roles: Role[] = [...PERMISSIONS["settings:manage"]];
  const admins = await acting.db
    .select({ staffId: staff.id })
    .from(staff)
    .where(and(inArray(staff.role, roles), isNull(staff.disabledAt)));
  await notifyAll(
    acting,
    admins.map(({ staffId }) => ({ staffId, kind: "mail_waits" as const, codes: { failure } })),
  );
}

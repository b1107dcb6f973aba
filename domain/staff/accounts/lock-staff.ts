import { and, asc, eq, isNull } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

export async function lockStaff(acting: Acting, id: string) {
  const [member] = await acting.db.select().from(staff).where(eq(staff.id, id)).for("update");
  if (!member) throw new Refusal("not_found");
  return member;
}

/**
 * A desk without an admin could never get one again. Call before {@link lockStaff}, so that two admins cannot deadlock.
 * @throws Refusal `last_admin`
 */
export async function requireAnotherAdmin(acting: Acting, id: string): Promise<void> {
  const admins = await acting.db
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.role, "admin"), isNull(staff.disabledAt)))
    .orderBy(asc(staff.id))
    .for("update");
  if (admins.some((admin) => admin.id === id) && admins.length === 1) throw new Refusal("last_admin");
}

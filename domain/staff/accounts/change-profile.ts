import { eq } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { Refusal } from "@/domain/refusal";
import type { Staff } from "../sessions/sessions";
import { judgeName, knowsTimeZone } from "../staff-fields";
import { lockStaff } from "./lock-staff";

export type ProfileChanges = Partial<Pick<Staff, "name" | "locale" | "timeZone" | "theme">>;

/** @throws Refusal `forbidden` for a program; `invalid` with field errors (`name`, `timeZone`) */
export async function changeProfile(acting: Acting, changes: ProfileChanges): Promise<void> {
  const id = staffId(acting.actor);
  if (!id) throw new Refusal("forbidden");
  const wanted = { ...changes, ...(changes.name === undefined ? {} : { name: changes.name.trim() }) };
  requireValid(wanted);

  await inTransaction(acting, async (acting) => {
    const member = await lockStaff(acting, id);
    const changed = (Object.keys(wanted) as (keyof ProfileChanges)[]).filter(
      (field) => wanted[field] !== member[field],
    );
    if (changed.length === 0) return;

    await acting.db.update(staff).set(wanted).where(eq(staff.id, id));
    await recordHistory(acting, { action: "staff.profile_changed", details: { staff: id, fields: changed } });
  });
}

function requireValid({ name, timeZone }: ProfileChanges): void {
  const errors = name === undefined ? [] : judgeName(name);
  if (timeZone !== undefined && !knowsTimeZone(timeZone)) errors.push({ field: "timeZone", code: "unknown" });
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);
}

import { eq } from "drizzle-orm";
import { queueLooks } from "@/db/schema/views";
import { type Acting, staffId } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { judgeView, requireStaffId } from "./view";

/** Null while the acting member of staff has chosen none. */
export async function readColumns(acting: Acting): Promise<string[] | null> {
  const me = staffId(acting.actor);
  if (!me) return null;
  const [row] = await acting.db
    .select({ columns: queueLooks.columns })
    .from(queueLooks)
    .where(eq(queueLooks.staffId, me));
  return row?.columns ?? null;
}

/** @throws Refusal `forbidden` for a program; `invalid` */
export async function keepColumns(acting: Acting, columns: string[]): Promise<void> {
  requirePermission(acting.actor, "view:save");
  const me = requireStaffId(acting);
  judgeView({ columns });
  await acting.db
    .insert(queueLooks)
    .values({ staffId: me, columns })
    .onConflictDoUpdate({ target: queueLooks.staffId, set: { columns } });
}

import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { requireStaffId } from "../lock";
import { clearCallDraft } from "./clear";

export async function discardCallDraft(acting: Acting, call: number | null): Promise<void> {
  requirePermission(acting.actor, "call:handle");
  const me = requireStaffId(acting);
  await inTransaction(acting, (acting) => clearCallDraft(acting, me, call));
}

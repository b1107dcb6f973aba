import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { requireTelephone } from "../lock";
import { clearCallDraft } from "./clear";

/**
 * Throws away what the actor typed during a call. What is gone already changes nothing.
 *
 * @throws Refusal `forbidden` without `call:handle` or for a program
 */
export async function discardCallDraft(acting: Acting, call: number | null): Promise<void> {
  requirePermission(acting.actor, "call:handle");
  const me = requireTelephone(acting);
  await inTransaction(acting, (acting) => clearCallDraft(acting, me, call));
}

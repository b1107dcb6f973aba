import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { endTrouble } from "../end-trouble";
import { wakeDelivery } from "../queue-mail";

/** Does not wait for the next attempt. */
export async function trySendingNow(acting: Acting): Promise<void> {
  requirePermission(acting.actor, "settings:manage");
  await inTransaction(acting, async (acting) => {
    await endTrouble(acting);
    await wakeDelivery(acting);
  });
}

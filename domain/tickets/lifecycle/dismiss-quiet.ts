import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { lockTicket } from "../lock";
import { dismissTicket } from "./dismiss";

/**
 * Closes a ticket of the quiet lane as what it was taken for. `undismissTicket` restores it, in the lane.
 * @throws Refusal as `dismissTicket`; `conflict` also when it is in no quiet lane
 */
export async function dismissQuiet(acting: Acting, number: number): Promise<void> {
  requirePermission(acting.actor, "ticket:dismiss");

  await inTransaction(acting, async (acting) => {
    const { quietAs, status } = await lockTicket(acting, number);
    if (!quietAs) throw new Refusal("conflict", { status });
    await dismissTicket(acting, number, quietAs);
  });
}

import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { applyRequest } from "./apply-request";
import { requestsOf } from "./requests-of";

/**
 * Applies every unsubscribe that waits on a ticket, all or none.
 *
 * @returns the requests that were applied
 * @throws Refusal `nothing_to_apply` when none waits; else as {@link applyRequest}
 */
export async function applyUnsubscribes(acting: Acting, number: number): Promise<number[]> {
  requirePermission(acting.actor, "request:apply");

  return inTransaction(acting, async (acting) => {
    const lines = (await requestsOf(acting, [number])).get(number) ?? [];
    const waiting = lines.filter(
      ({ type, status }) => type === "unsubscribe" && (status === "proposed" || status === "open"),
    );
    if (waiting.length === 0) throw new Refusal("nothing_to_apply");
    for (const { id } of waiting) await applyRequest(acting, id);
    return waiting.map(({ id }) => id);
  });
}

import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { applyRequest } from "./apply-request";
import { requestsOf } from "./requests-of";

/** All or none. @returns the applied requests @throws Refusal `nothing_to_apply`; as {@link applyRequest} */
export async function applyUnsubscribes(acting: Acting, number: number): Promise<number[]> {
  requirePermission(acting.actor, "request:apply");

  return inTransaction(acting, async (acting) => {
    const requestLines = (await requestsOf(acting, [number])).get(number) ?? [];
    const waiting = requestLines.filter(
      ({ type, status }) => type === "unsubscribe" && (status === "proposed" || status === "open"),
    );
    if (waiting.length === 0) throw new Refusal("nothing_to_apply");
    for (const { id } of waiting) await applyRequest(acting, id);
    return waiting.map(({ id }) => id);
  });
}

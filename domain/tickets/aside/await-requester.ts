import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { lockTicket } from "../lock";
import type { Aside } from "./aside";
import { putAside } from "./put-aside";

/**
 * Puts a ticket aside until its requester writes or calls, or somebody brings it back. The clock goes on: an hour before it is due
 * it stands among the others again.
 * @returns what was agreed on before, for the undo
 * @throws Refusal `not_found`; `claimed_by_other`; `conflict` when resolved
 */
export async function awaitRequester(acting: Acting, number: number): Promise<Aside | null> {
  requirePermission(acting.actor, "ticket:put_aside");

  return inTransaction(acting, async (acting) =>
    putAside(acting, await lockTicket(acting, number), { kind: "waiting", since: acting.now }),
  );
}

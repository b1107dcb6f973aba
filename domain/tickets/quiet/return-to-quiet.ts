import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { QuietKind } from "@/vocabulary/tickets";
import { changeTicket } from "../change";
import { lockTicket } from "../lock";

/**
 * Puts a ticket into the quiet lane: it probably asks nothing. Its deadline stays.
 * @throws Refusal `not_found`; `conflict` when it is resolved or there already
 */
export async function returnToQuiet(acting: Acting, number: number, as: QuietKind): Promise<void> {
  requirePermission(acting.actor, "triage:correct");

  await inTransaction(acting, async (acting) => {
    const ticket = await lockTicket(acting, number);
    if (ticket.quietAs || ticket.status === "resolved") throw new Refusal("conflict", { status: ticket.status });
    await changeTicket(acting, ticket, { quietAs: as });
    await recordHistory(acting, {
      action: "ticket.returned_to_quiet",
      ticket: number,
      person: ticket.personId,
      details: { as },
    });
  });
}

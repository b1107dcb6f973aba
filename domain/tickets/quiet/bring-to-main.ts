import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { QuietKind } from "@/vocabulary/tickets";
import { changeTicket } from "../change";
import { lockTicket, type Ticket } from "../lock";

/**
 * Says that a ticket of the quiet lane asks something after all: it stands among the others, with the same deadline.
 * @returns what it was taken for, for the undo
 * @throws Refusal `not_found`; `conflict` when it is resolved or in no quiet lane
 */
export async function bringToMain(acting: Acting, number: number): Promise<QuietKind> {
  requirePermission(acting.actor, "triage:correct");

  return inTransaction(acting, async (acting) => {
    const ticket = await lockTicket(acting, number);
    if (!ticket.quietAs || ticket.status === "resolved") throw new Refusal("conflict", { status: ticket.status });
    await leaveQuiet(acting, ticket);
    return ticket.quietAs;
  });
}

/** On a locked ticket of which it is known that it asks something. */
export async function leaveQuiet(acting: Acting, ticket: Ticket): Promise<void> {
  if (!ticket.quietAs) return;
  await changeTicket(acting, ticket, { quietAs: null });
  await recordHistory(acting, {
    action: "ticket.brought_to_main",
    ticket: ticket.number,
    person: ticket.personId,
    details: { was: ticket.quietAs },
  });
}

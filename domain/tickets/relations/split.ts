import { asc, eq, inArray } from "drizzle-orm";
import { requests } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { ensureAssignee } from "../ensure-assignee";
import { openTicket } from "../lifecycle/open";
import { lockTicket, type Request, type Ticket } from "../lock";
import { requireOpen } from "../requests/apply-request";

/**
 * Moves lines that nobody has decided to a ticket of their own, which follows this one, by the same clock. What was said stays
 * where it is; the two lead to each other.
 *
 * @param requestIds lines of the ticket, some but not all
 * @returns the new ticket
 * @throws Refusal `forbidden` without `ticket:merge`; `not_found` (ticket or line); `claimed_by_other`; `conflict` when the
 *   ticket is resolved or a line is decided; `invalid` for no line or all of them
 */
export async function splitTicket(acting: Acting, number: number, requestIds: number[]): Promise<{ number: number }> {
  requirePermission(acting.actor, "ticket:merge");

  return inTransaction(acting, async (acting) => {
    const ticket = await ensureAssignee(acting, await lockTicket(acting, number));
    const moving = await chosenLines(acting, number, requestIds);
    const added = await openTicket(acting, likeness(ticket));
    await acting.db
      .update(requests)
      .set({ ticketNumber: added.number })
      .where(
        inArray(
          requests.id,
          moving.map(({ id }) => id),
        ),
      );
    const details = { from: number, into: added.number, types: moving.map(({ type }) => type) };
    for (const one of [number, added.number])
      await recordHistory(acting, { action: "ticket.split", ticket: one, person: ticket.personId, details });
    return added;
  });
}

async function chosenLines(acting: Acting, number: number, ids: number[]): Promise<Request[]> {
  const lines = await acting.db
    .select()
    .from(requests)
    .where(eq(requests.ticketNumber, number))
    .orderBy(asc(requests.id))
    .for("update");
  const chosen = lines.filter(({ id }) => ids.includes(id));
  if (chosen.length < new Set(ids).size) throw new Refusal("not_found");
  if (chosen.length === 0 || chosen.length === lines.length)
    throw new Refusal("invalid", {}, [{ field: "requests", code: "some_not_all" }]);
  for (const line of chosen) requireOpen(line);
  return chosen;
}

function likeness(ticket: Ticket): Parameters<typeof openTicket>[1] {
  const { channel, receivedAt, contactKind: kind, contactValue: value, about } = ticket;
  const { requesterName, locale, subject, personId, assurance, number } = ticket;
  return {
    channel,
    receivedAt,
    contact: kind && value ? { kind, value } : null,
    requesterName,
    locale,
    subject,
    personId,
    about: about.map(({ kind, normalised }) => ({ kind, value: normalised })),
    assurance,
    follows: number,
    requests: [],
  };
}

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
 * Moves undecided requests to a new ticket with the same clock, which follows this one. Messages stay.
 * @param requestIds some of the ticket's requests, not all
 * @throws Refusal `not_found` (ticket or request); `claimed_by_other`; `conflict` when resolved or decided; `invalid` for none
 *   or all
 */
export async function splitTicket(acting: Acting, number: number, requestIds: number[]): Promise<{ number: number }> {
  requirePermission(acting.actor, "ticket:merge");

  return inTransaction(acting, async (acting) => {
    const ticket = await ensureAssignee(acting, await lockTicket(acting, number));
    const chosen = await lockChosenRequests(acting, number, requestIds);
    const added = await openTicket(acting, followUpOf(ticket));
    await acting.db
      .update(requests)
      .set({ ticketNumber: added.number })
      .where(
        inArray(
          requests.id,
          chosen.map(({ id }) => id),
        ),
      );
    const details = { from: number, into: added.number, types: chosen.map(({ type }) => type) };
    for (const one of [number, added.number])
      await recordHistory(acting, { action: "ticket.split", ticket: one, person: ticket.personId, details });
    return added;
  });
}

async function lockChosenRequests(acting: Acting, number: number, ids: number[]): Promise<Request[]> {
  const all = await acting.db
    .select()
    .from(requests)
    .where(eq(requests.ticketNumber, number))
    .orderBy(asc(requests.id))
    .for("update");
  const chosen = all.filter(({ id }) => ids.includes(id));
  if (chosen.length < new Set(ids).size) throw new Refusal("not_found");
  if (chosen.length === 0 || chosen.length === all.length)
    throw new Refusal("invalid", {}, [{ field: "requests", code: "some_not_all" }]);
  for (const request of chosen) requireOpen(request);
  return chosen;
}

function followUpOf(ticket: Ticket): Parameters<typeof openTicket>[1] {
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

import { and, eq } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { evidenceFor, evidenceOfTicket } from "@/domain/people/checks/evidence";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { Assurance } from "@/vocabulary/requests";

/** The ticket a record is opened for, and how its requester is known for an edit; null unless it is about that person. */
export async function ticketOf(
  acting: Acting,
  personId: string,
  number: number,
): Promise<{ number: number; assurance: Assurance } | null> {
  requirePermission(acting.actor, "ticket:read");
  const [found] = await acting.db
    .select({ number: tickets.number, assurance: tickets.assurance })
    .from(tickets)
    .where(and(eq(tickets.number, number), eq(tickets.personId, personId)));
  if (found?.assurance !== "claimed") return found ?? null;
  const shown = evidenceFor("edit", await evidenceOfTicket(acting, { number, personId }));
  return { ...found, assurance: shown ? "contact" : "claimed" };
}

/** @throws Refusal `not_found` for a ticket that is not about the person */
export async function requireTicketOf(acting: Acting, number: number, personId: string): Promise<void> {
  const about = and(eq(tickets.number, number), eq(tickets.personId, personId));
  if (!(await acting.db.$count(tickets, about))) throw new Refusal("not_found");
}
